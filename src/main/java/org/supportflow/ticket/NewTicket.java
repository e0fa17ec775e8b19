package org.supportflow.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody asks for, from whatever channel; empty where they did not say. */
public record NewTicket(
        String email,
        @Nullable String name,
        String subject,
        IncomingMessage message,
        Channel channel,
        String language,
        @Nullable Severity severity,
        @Nullable String product,
        @Nullable String version,
        @Nullable String environment,
        @Nullable Instant openedAt,
        @Nullable UUID followsUp) {

    public NewTicket {
        email = Storable.text(email);
        name = Storable.textOrNone(name);
        subject = Storable.text(subject);
        product = Storable.textOrNone(product);
        version = Storable.textOrNone(version);
        environment = Storable.textOrNone(environment);
    }

    /** A mail or call that says no more than who, what about, and the words. */
    public static NewTicket of(
            String email, String subject, IncomingMessage message, Channel channel, String language) {
        return new NewTicket(email, null, subject, message, channel, language, null, null, null, null, null, null);
    }

    public NewTicket named(@Nullable String person) {
        return new NewTicket(
                email,
                person,
                subject,
                message,
                channel,
                language,
                severity,
                product,
                version,
                environment,
                openedAt,
                followsUp);
    }

    /** The ticket goes on where a closed one ended. */
    public NewTicket following(UUID closedTicket) {
        return new NewTicket(
                email,
                name,
                subject,
                message,
                channel,
                language,
                severity,
                product,
                version,
                environment,
                openedAt,
                closedTicket);
    }

    /** Opened earlier than it is recorded: a call logged afterwards, an import, a mail that waited. */
    public NewTicket openedAt(@Nullable Instant at) {
        return new NewTicket(
                email,
                name,
                subject,
                message,
                channel,
                language,
                severity,
                product,
                version,
                environment,
                at,
                followsUp);
    }

    /** The same product in the same environment as an earlier ticket. */
    NewTicket about(Matter matter) {
        return new NewTicket(
                email,
                name,
                subject,
                message,
                channel,
                language,
                severity,
                matter.product().orElse(null),
                matter.productVersion().orElse(null),
                matter.environment(),
                openedAt,
                followsUp);
    }
}
