package org.supportflow.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** One question of one customer, from submission to closing; change it only under {@link Tickets#lock}. */
@Entity
@Table(schema = "supportflow", name = "ticket")
public class Ticket extends Kept {

    @NaturalId
    private String reference = "";

    private String subject = "";

    @Convert(converter = ChannelConverter.class)
    private Channel channel = Channel.REST;

    private String language = "en";

    @Embedded
    private Requester requester = new Requester();

    @Embedded
    private Matter matter = new Matter();

    @Embedded
    private Handling handling = new Handling();

    @Embedded
    private Progress progress = new Progress();

    @Column(name = "process_instance_id")
    private @Nullable String processInstanceId;

    @Column(name = "last_message")
    private int lastMessage;

    @Column(name = "last_customer_message")
    private int lastCustomerMessage;

    @Column(name = "seen_up_to")
    private int seenUpTo;

    @Column(name = "follows_up")
    private @Nullable UUID followsUp;

    @Column(name = "next_deadline")
    private @Nullable Instant nextDeadline;

    @Column(name = "opened_at")
    private Instant openedAt = Instant.EPOCH;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at")
    private Instant updatedAt = Instant.EPOCH;

    protected Ticket() {}

    static Ticket submitted(NewTicket asked, Requester requester, Instant now) {
        var ticket = new Ticket();
        ticket.reference = TicketReference.random().value();
        ticket.subject = asked.subject();
        ticket.channel = asked.channel();
        ticket.language = asked.language();
        ticket.requester = requester;
        ticket.matter = Matter.stated(asked.product(), asked.version(), asked.environment());
        ticket.handling = Handling.stated(asked.severity());
        ticket.followsUp = asked.followsUp();
        ticket.openedAt = asked.openedAt() == null ? now : asked.openedAt();
        ticket.createdAt = now;
        ticket.updatedAt = now;
        return ticket;
    }

    /** Hibernate reads an embedded value without any content as none at all. */
    @PostLoad
    void complete() {
        handling = Objects.requireNonNullElseGet(handling, Handling::new);
    }

    /** The number of the next message; numbers have no gaps and no doubles, since the ticket is locked. */
    int nextMessage(AuthorKind author, Instant now) {
        lastMessage++;
        if (author == AuthorKind.CUSTOMER) {
            lastCustomerMessage = lastMessage;
        }
        updatedAt = now;
        return lastMessage;
    }

    /** An agent has read the conversation as far as message {@code number}. */
    void seen(int number) {
        seenUpTo = Math.max(seenUpTo, Math.min(number, lastMessage));
    }

    /** Has the customer written something that the agent who acted last had not read? */
    public boolean hasUnseenCustomerMessage() {
        return lastCustomerMessage > seenUpTo;
    }

    /** A customer's message after the first one that no agent had read yet. */
    boolean isUnread(Message message) {
        return message.authorKind() == AuthorKind.CUSTOMER && message.number() > Math.max(1, seenUpTo);
    }

    void carriedBy(String processInstance) {
        processInstanceId = processInstance;
    }

    /** The nearest due instant of a running clock, for lists; none when nothing runs. */
    public void nextDeadline(@Nullable Instant due) {
        nextDeadline = due;
    }

    public TicketReference reference() {
        return TicketReference.of(reference);
    }

    public String subject() {
        return subject;
    }

    public TicketStatus status() {
        return progress.status();
    }

    public Channel channel() {
        return channel;
    }

    /** What the customer reads: {@code en} or {@code zh}. */
    public String language() {
        return language;
    }

    public Requester requester() {
        return requester;
    }

    public Matter matter() {
        return matter;
    }

    public Handling handling() {
        return handling;
    }

    public Progress progress() {
        return progress;
    }

    public Optional<String> processInstanceId() {
        return Optional.ofNullable(processInstanceId);
    }

    public int lastMessage() {
        return lastMessage;
    }

    /** The number of the customer's last message. */
    public int lastCustomerMessage() {
        return lastCustomerMessage;
    }

    public int seenUpTo() {
        return seenUpTo;
    }

    public Optional<UUID> followsUp() {
        return Optional.ofNullable(followsUp);
    }

    public Optional<Instant> nextDeadline() {
        return Optional.ofNullable(nextDeadline);
    }

    /** When the customer asked; may be before {@link #createdAt()}. */
    public Instant openedAt() {
        return openedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
