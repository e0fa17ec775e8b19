package org.supportflow.desk.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.supportflow.desk.OpenTasks;
import org.supportflow.desk.TicketViews;
import org.supportflow.ticket.TicketReference;

/**
 * Links for mails and chats: Tasklist's own lose their target when somebody has to sign in first. What is not there and
 * what is not theirs look alike.
 */
@Controller
@RequestMapping("/go")
class GoController {

    private static final String TASKLIST = "redirect:/camunda/app/tasklist/default/#/?task=";

    private final OpenTasks tasks;
    private final TicketViews tickets;

    GoController(OpenTasks tasks, TicketViews tickets) {
        this.tasks = tasks;
        this.tickets = tickets;
    }

    /** To the task at which this person can work on it; else the page that tells how it stands. */
    @GetMapping("/ticket/{reference}")
    String ticket(@PathVariable String reference, Authentication person) {
        var ticket = TicketReference.parse(reference).filter(tickets::isKnown).orElseThrow(GoController::notHere);
        return tasks.ofTicket(ticket, person.getName(), groups(person))
                .map(task -> TASKLIST + task)
                .orElse("redirect:/desk/tickets/" + ticket);
    }

    @GetMapping("/task/{id}")
    String task(@PathVariable String id, Authentication person) {
        if (!tasks.isVisible(id, person.getName(), groups(person))) {
            throw notHere();
        }
        return TASKLIST + id;
    }

    /** People follow these links from mails: they get a page instead of a problem for programs. */
    @ExceptionHandler(ResponseStatusException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String nothingHere() {
        return "error/404";
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static List<String> groups(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority -> authority.replaceFirst("^ROLE_", ""))
                .toList();
    }
}
