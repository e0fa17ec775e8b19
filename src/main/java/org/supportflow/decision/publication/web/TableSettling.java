package org.supportflow.decision.publication.web;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.supportflow.decision.PublicationScope;
import org.supportflow.decision.Stuck;
import org.supportflow.decision.publication.NoOffer;
import org.supportflow.decision.publication.TableOffers;
import org.supportflow.decision.publication.TablePublisher;
import org.supportflow.decision.publication.TableRefused;
import org.supportflow.decision.publication.UnknownTable;

/** One click each: an earlier version again, a release's offer taken or refused, stuck tickets once more. */
@Controller
@RequestMapping("/desk/tables/{key}")
class TableSettling {

    private static final String BACK = "redirect:/desk/tables/";

    private final TablePublisher publisher;
    private final TableOffers offers;
    private final Stuck stuck;

    TableSettling(TablePublisher publisher, TableOffers offers, Stuck stuck) {
        this.publisher = publisher;
        this.offers = offers;
        this.stuck = stuck;
    }

    @PostMapping("/restore")
    String restore(
            @PathVariable String key,
            @RequestParam int version,
            @RequestParam String comment,
            @RequestParam(defaultValue = "new") String scope,
            Principal person) {
        var wanted = PublicationScope.ofCode(scope).orElse(PublicationScope.NEW);
        var made = publisher.restore(key, version, comment.strip(), wanted, person.getName());
        return BACK + key + "?published=" + made.version();
    }

    @PostMapping("/offer/take")
    String take(@PathVariable String key, Principal person) {
        return BACK + key + "?published=" + offers.take(key, person.getName()).version();
    }

    @PostMapping("/offer/keep")
    String keep(@PathVariable String key, Principal person) {
        offers.keep(key, person.getName());
        return BACK + key + "?kept";
    }

    /** After a table was mended. */
    @PostMapping("/retry")
    String retry(@PathVariable String key) {
        return BACK + key + "?retried=" + stuck.retry(key);
    }

    /** Somebody was quicker, or it is live already: the list shows how it stands. */
    @ExceptionHandler({TableRefused.class, NoOffer.class})
    String settled() {
        return "redirect:/desk/tables?settled";
    }

    @ExceptionHandler(UnknownTable.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/404";
    }
}
