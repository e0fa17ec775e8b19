package org.supportflow.ticket.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportflow.api.UnusableRequest;
import org.supportflow.ticket.Channel;
import org.supportflow.ticket.IncomingMessage;
import org.supportflow.ticket.Languages;
import org.supportflow.ticket.NewTicket;
import org.supportflow.ticket.Severity;

/** Body of {@code POST /api/v1/tickets}; {@code contact} is the customer's address. */
record TicketRequest(
        @NotBlank @Email @Size(max = 254) String contact,
        @NotBlank @Size(max = 500) String subject,
        @NotBlank @Size(max = 200_000) String body,
        @Nullable @Size(max = 100) String product,
        @Nullable @Size(max = 100) String version,

        @Nullable @Pattern(regexp = "production|test|development|unknown")
        String environment,

        @Nullable Severity severity,

        @Nullable @Pattern(regexp = "rest|portal|phone|forum|mail")
        String channel,

        @Nullable @Pattern(regexp = "en|zh") String language,
        @Nullable Instant openedAt) {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Duration OLDEST = Duration.ofDays(3653);

    NewTicket asked(Instant now) {
        refuseUnlikely(now);
        var opened = openedAt == null || openedAt.isAfter(now) ? now : openedAt;
        var through =
                Channel.valueOf(Optional.ofNullable(channel).orElse("rest").toUpperCase(java.util.Locale.ROOT));
        var message = IncomingMessage.text(contact, body, through, opened);
        return new NewTicket(
                contact,
                null,
                subject,
                message,
                through,
                language == null ? Languages.of(subject + " " + body) : language,
                severity,
                product,
                version,
                environment,
                openedAt == null ? null : opened,
                null);
    }

    /** A typing mistake here would count clocks from another age. */
    private void refuseUnlikely(Instant now) {
        if (openedAt != null && (openedAt.isAfter(now.plus(CLOCKS_DIFFER)) || openedAt.isBefore(now.minus(OLDEST)))) {
            throw UnusableRequest.of(
                    "openedAt",
                    "'openedAt' has to be within the last ten years and not after now (%s). Leave it out for now."
                            .formatted(now));
        }
    }
}
