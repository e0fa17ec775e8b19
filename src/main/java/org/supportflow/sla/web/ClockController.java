package org.supportflow.sla.web;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supportflow.sla.ClockReport;
import org.supportflow.sla.ClockReports;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.UnknownTicket;

/** The clocks of a ticket, each with its events. */
@RestController
class ClockController {

    private final ClockReports clocks;

    ClockController(ClockReports clocks) {
        this.clocks = clocks;
    }

    @GetMapping("/api/v1/tickets/{reference}/clocks")
    Map<String, List<ClockReport>> clocks(@PathVariable String reference) {
        var ticket = TicketReference.parse(reference).orElseThrow(() -> new UnknownTicket(reference));
        return Map.of("clocks", clocks.of(ticket));
    }
}
