package org.supportflow.mail.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketStatus;

/**
 * "Is it solved?", asked by a mail. Opening the link only asks, since programs that look for evil open every link;
 * answering is a form.
 */
@Controller
@RequestMapping("/solution/{reference}/{signature}")
class SolutionController {

    private static final int LONGEST = 20_000;

    private final SolutionAnswers answers;

    SolutionController(SolutionAnswers answers) {
        this.answers = answers;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String reference, @PathVariable String signature) {
        return answers.ticket(reference, signature)
                .map(ticket ->
                        ticket.status() == TicketStatus.SOLVED ? asking(ticket, signature) : page(ticket, "over"))
                .orElseGet(SolutionController::gone);
    }

    @PostMapping("/yes")
    ModelAndView yes(@PathVariable String reference, @PathVariable String signature) {
        return answers.ticket(reference, signature)
                .map(ticket -> page(ticket, answers.yes(ticket) ? "confirmed" : "over"))
                .orElseGet(SolutionController::gone);
    }

    @PostMapping("/no")
    ModelAndView no(
            @PathVariable String reference, @PathVariable String signature, @RequestParam("words") String words) {
        var ticket = answers.ticket(reference, signature);
        if (words.isBlank() || words.length() > LONGEST) {
            return ticket.map(found -> asking(found, signature)).orElseGet(SolutionController::gone);
        }
        return ticket.map(found -> page(found, answers.no(found, words) ? "reopened" : "over"))
                .orElseGet(SolutionController::gone);
    }

    private static ModelAndView asking(Ticket ticket, String signature) {
        return page(ticket, "ask").addObject("signature", signature);
    }

    private static ModelAndView page(Ticket ticket, String state) {
        return new ModelAndView("solution")
                .addObject("state", state)
                .addObject("reference", ticket.reference().value())
                .addObject("subject", ticket.subject());
    }

    private static ModelAndView gone() {
        var page = new ModelAndView("solution", "state", "gone");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
