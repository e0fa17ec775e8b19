package org.supportflow.desk.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.supportflow.decision.Whys;
import org.supportflow.desk.OpenTasks;
import org.supportflow.desk.TicketViews;
import org.supportflow.identity.Person;
import org.supportflow.identity.Staff;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.UnknownTicket;

/** How a ticket stands, why, and what was said: a page of its own, and the tab beside a task's form. */
@Controller
class TicketPageController {

    private final TicketViews tickets;
    private final Whys whys;
    private final OpenTasks tasks;
    private final Staff staff;
    private final Clock time;

    TicketPageController(TicketViews tickets, Whys whys, OpenTasks tasks, Staff staff, Clock time) {
        this.tickets = tickets;
        this.whys = whys;
        this.tasks = tasks;
        this.staff = staff;
        this.time = time;
    }

    @GetMapping("/desk/tickets/{reference}")
    String show(@PathVariable String reference, Authentication person, Model model) {
        return show(TicketReference.parse(reference).orElseThrow(() -> new UnknownTicket(reference)), person, model);
    }

    /** In the frame beside the form: without what leads elsewhere. */
    @GetMapping("/desk/tasks/{task}/ticket")
    String beside(@PathVariable String task, Authentication person, Model model) {
        var groups = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority -> authority.replaceFirst("^ROLE_", ""))
                .toList();
        model.addAttribute("beside", true);
        return show(
                tasks.ticketOf(task, person.getName(), groups).orElseThrow(() -> new UnknownTicket(task)),
                person,
                model);
    }

    private String show(TicketReference reference, Authentication person, Model model) {
        ZoneId zone = staff.find(person.getName()).map(Person::zone).orElse(ZoneOffset.UTC);
        var ticket = tickets.of(reference);
        model.addAttribute("ticket", ticket);
        model.addAttribute("zone", zone);
        var axis = ClockBar.Axis.of(ticket.clocks(), time.instant());
        model.addAttribute("axis", axis);
        model.addAttribute(
                "clocks",
                ticket.clocks().stream()
                        .map(clock -> ClockLine.of(clock, ClockBar.of(clock, axis), zone))
                        .toList());
        model.addAttribute("whys", whys.of(reference));
        return "ticket";
    }

    @ExceptionHandler(UnknownTicket.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/404";
    }
}
