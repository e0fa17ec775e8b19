package org.supportflow.desk.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.supportflow.desk.TicketViews;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.UnknownTicket;

/** How a ticket stands and what was said, for staff who have no task to do on it: it is over, or others have it. */
@Controller
class TicketPageController {

    private final TicketViews tickets;

    TicketPageController(TicketViews tickets) {
        this.tickets = tickets;
    }

    @GetMapping("/desk/tickets/{reference}")
    String show(@PathVariable String reference, Model model) {
        var ticket = tickets.of(TicketReference.parse(reference).orElseThrow(() -> new UnknownTicket(reference)));
        model.addAttribute("ticket", ticket);
        return "ticket";
    }

    @ExceptionHandler(UnknownTicket.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/404";
    }
}
