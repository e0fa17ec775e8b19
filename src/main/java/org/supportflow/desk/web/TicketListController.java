package org.supportflow.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.supportflow.api.Paging;
import org.supportflow.desk.TicketList;
import org.supportflow.desk.TicketPage;
import org.supportflow.desk.TicketQuery;
import org.supportflow.desk.TicketView;
import org.supportflow.desk.TicketViews;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.UnknownTicket;

/** Reading tickets: a list that can be narrowed, and everything about one. */
@RestController
@RequestMapping("/api/v1/tickets")
class TicketListController {

    private static final String STATUS = "One status: new, open, waiting_customer, waiting_upstream, solved, closed,"
            + " withdrawn or merged; or all. Without it, every ticket that is not over: neither closed nor withdrawn"
            + " nor merged.";

    private final TicketList list;
    private final TicketViews views;

    TicketListController(TicketList list, TicketViews views) {
        this.list = list;
        this.views = views;
    }

    @Operation(summary = "Tickets, page by page")
    @GetMapping
    TicketPage list(
            @Parameter(description = STATUS) @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String organization,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "nextDeadline") String sort,
            @Valid @ParameterObject Paging paging) {
        return list.find(new TicketQuery(status, team, organization, q, sort, paging.number(), paging.rows()));
    }

    @Operation(summary = "All facts of a ticket")
    @GetMapping("/{reference}")
    TicketView ticket(@PathVariable String reference) {
        return views.of(TicketReference.parse(reference).orElseThrow(() -> new UnknownTicket(reference)));
    }
}
