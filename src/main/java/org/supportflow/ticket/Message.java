package org.supportflow.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing said on a ticket; once written it never changes. */
@Entity
@Table(schema = "supportflow", name = "message")
public class Message extends Kept {

    @Column(name = "ticket_id")
    private UUID ticketId = new UUID(0, 0);

    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "author_kind")
    private AuthorKind authorKind = AuthorKind.SYSTEM;

    private String author = "";

    @Enumerated(EnumType.STRING)
    private Visibility visibility = Visibility.INTERNAL;

    @Convert(converter = ChannelConverter.class)
    private Channel channel = Channel.REST;

    private String body = "";
    private @Nullable String folded;
    private @Nullable String html;

    @Column(name = "received_at")
    private Instant receivedAt = Instant.EPOCH;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    protected Message() {}

    static Message from(Ticket ticket, IncomingMessage incoming, Instant now) {
        var message = new Message();
        message.ticketId = ticket.id();
        message.number = ticket.nextMessage(AuthorKind.CUSTOMER, now);
        message.authorKind = AuthorKind.CUSTOMER;
        message.author = incoming.author();
        message.visibility = Visibility.PUBLIC;
        message.channel = incoming.channel();
        message.body = incoming.body();
        message.folded = incoming.folded();
        message.html = incoming.html();
        message.receivedAt = incoming.receivedAt();
        message.createdAt = now;
        return message;
    }

    static Message from(Ticket ticket, AuthorKind kind, OutgoingMessage outgoing, Instant now) {
        var message = new Message();
        message.ticketId = ticket.id();
        message.number = ticket.nextMessage(kind, now);
        message.authorKind = kind;
        message.author = outgoing.agent();
        message.visibility = outgoing.visibility();
        message.channel = outgoing.channel();
        message.body = outgoing.body();
        message.receivedAt = now;
        message.createdAt = now;
        return message;
    }

    public UUID ticketId() {
        return ticketId;
    }

    /** Counts from 1 on each ticket, without gaps. */
    public int number() {
        return number;
    }

    public AuthorKind authorKind() {
        return authorKind;
    }

    /** The agent's user id or the customer's address. */
    public String author() {
        return author;
    }

    public Visibility visibility() {
        return visibility;
    }

    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }

    public Channel channel() {
        return channel;
    }

    /** Plain text, without what was quoted. */
    public String body() {
        return body;
    }

    /** Quotes and signature, kept but folded away. */
    public Optional<String> folded() {
        return Optional.ofNullable(folded);
    }

    /** Sanitised HTML, if the customer wrote any. */
    public Optional<String> html() {
        return Optional.ofNullable(html);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
