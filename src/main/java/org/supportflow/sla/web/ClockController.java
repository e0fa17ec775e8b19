package org.supportflow.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.supportflow.sla.ClockReport;
import org.supportflow.sla.ClockReports;
import org.supportflow.sla.DueAgreements;
import org.supportflow.sla.ledger.ClockKind;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.UnknownTicket;

/** The clocks of a ticket, each with its events. */
@RestController
class ClockController {

    private final ClockReports clocks;
    private final DueAgreements agreements;

    ClockController(ClockReports clocks, DueAgreements agreements) {
        this.clocks = clocks;
        this.agreements = agreements;
    }

    @Operation(summary = "The clocks of a ticket, each with its events")
    @GetMapping("/api/v1/tickets/{reference}/clocks")
    Map<String, List<ClockReport>> clocks(@PathVariable String reference) {
        return Map.of("clocks", clocks.of(known(reference)));
    }

    /** Another due, to which the customer consented (rule R19). */
    @Operation(summary = "Agree on another due with the customer")
    @ApiResponse(responseCode = "200", description = "The clocks as they are now.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "422", description = "The clock does not run, or the due cannot be.")
    @PostMapping("/api/v1/tickets/{reference}/clocks/{kind}/adjust")
    Map<String, List<ClockReport>> adjust(
            @PathVariable String reference,
            @PathVariable String kind,
            @Valid @RequestBody AgreedDue agreed,
            Principal person) {
        var ticket = known(reference);
        agreements.agree(
                ticket,
                ClockKind.ofCode(kind),
                agreed.dueAt().toInstant(),
                agreed.reason(),
                agreed.consent(),
                person.getName());
        return Map.of("clocks", clocks.of(ticket));
    }

    private static TicketReference known(String reference) {
        return TicketReference.parse(reference).orElseThrow(() -> new UnknownTicket(reference));
    }
}
