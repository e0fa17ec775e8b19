package org.supportflow.portal.web;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.supportflow.mail.RequestLinks;
import org.supportflow.sla.CustomerPromise;
import org.supportflow.sla.CustomerPromises;
import org.supportflow.ticket.Ticket;

/** How a request stands and what is promised for it, by the link of our mails. */
@Controller
class RequestPage {

    private static final Set<String> ANSWERS = Set.of("firstResponse", "nextResponse");

    private final RequestLinks links;
    private final CustomerPromises promises;

    RequestPage(RequestLinks links, CustomerPromises promises) {
        this.links = links;
        this.promises = promises;
    }

    @GetMapping(RequestLinks.PLACE + "{reference}/{signature}")
    ModelAndView show(@PathVariable String reference, @PathVariable String signature) {
        return links.ticket(reference, signature)
                .map(ticket -> page(ticket).addObject("signature", signature))
                .orElseGet(RequestPage::unknown);
    }

    private ModelAndView page(Ticket ticket) {
        var promised = ticket.status().isFinal() ? List.<CustomerPromise>of() : promises.of(ticket.reference());
        var page = new ModelAndView("request")
                .addObject("reference", ticket.reference().value())
                .addObject("subject", ticket.subject())
                .addObject("status", ticket.status().code())
                .addObject("promises", promised);
        promised.stream()
                .filter(promise -> ANSWERS.contains(promise.kind()) && promise.isOpen() && promise.due() != null)
                .findFirst()
                .ifPresent(answer -> page.addObject("answer", answer));
        return page;
    }

    private static ModelAndView unknown() {
        var page = new ModelAndView("request");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
