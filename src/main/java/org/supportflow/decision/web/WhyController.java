package org.supportflow.decision.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supportflow.decision.Why;
import org.supportflow.decision.Whys;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.UnknownTicket;

/** Why a ticket has what it has: each automatic outcome with table, version, row and inputs. */
@RestController
class WhyController {

    private final Whys whys;

    WhyController(Whys whys) {
        this.whys = whys;
    }

    @Operation(
            summary = "Why a ticket has what it has",
            description = "Each automatic outcome with table, version, row and inputs.")
    @GetMapping("/api/v1/tickets/{reference}/why")
    List<Why> why(@PathVariable String reference) {
        return whys.of(TicketReference.parse(reference).orElseThrow(() -> new UnknownTicket(reference)));
    }
}
