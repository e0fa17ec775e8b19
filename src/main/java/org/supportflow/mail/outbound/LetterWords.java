package org.supportflow.mail.outbound;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.supportflow.mail.MailSettings;
import org.supportflow.mail.RequestLinks;
import org.supportflow.mail.threading.SolutionLinks;
import org.supportflow.ticket.Ticket;

/** What our texts can name: the ticket, its people, the links into the desk. */
@Component
class LetterWords {

    private static final String NOBODY = "-";

    private final StaffAddresses staff;
    private final MailSettings settings;
    private final SolutionLinks solutions;
    private final RequestLinks requests;
    private final MessageSource screens;
    private final String baseUrl;

    LetterWords(
            StaffAddresses staff,
            MailSettings settings,
            SolutionLinks solutions,
            RequestLinks requests,
            MessageSource screens,
            @Value("${supportflow.base-url}") String baseUrl) {
        this.staff = staff;
        this.settings = settings;
        this.solutions = solutions;
        this.requests = requests;
        this.screens = screens;
        this.baseUrl = baseUrl.replaceFirst("/+$", "");
    }

    Map<String, Object> of(Ticket ticket, MailOrder order) {
        var words = new HashMap<String, Object>();
        words.put("reference", ticket.reference().value());
        words.put("subject", ticket.subject());
        words.put("name", ticket.requester().name());
        words.put("organization", ticket.requester().organizationName().orElse(NOBODY));
        words.put("priority", ticket.handling().priority().map(Enum::name).orElse(NOBODY));
        words.put("team", ticket.handling().team().orElse(NOBODY));
        words.put("owner", ticket.handling().assignee().map(staff::nameOf).orElse(NOBODY));
        words.put("desk", settings.name());
        words.put("link", baseUrl + "/go/ticket/" + ticket.reference());
        words.put("request", baseUrl + requests.of(ticket));
        solutions.of(ticket).ifPresent(path -> words.put("solution", baseUrl + path));
        words.put("details", order.details());
        clock(order).ifPresent(name -> words.put("clock", name));
        return words;
    }

    /** As the screens call it. */
    private Optional<String> clock(MailOrder order) {
        return Optional.ofNullable(order.details().get("clock"))
                .map(clock -> screens.getMessage(
                        "ticket.clock." + clock, null, clock, Locale.forLanguageTag(order.textLanguage())));
    }
}
