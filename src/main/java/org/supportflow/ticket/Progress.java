package org.supportflow.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a ticket stands and since when; the ticket alone moves it. */
@Embeddable
public class Progress {

    @Convert(converter = TicketStatusConverter.class)
    private TicketStatus status = TicketStatus.NEW;

    @Convert(converter = WaitingForConverter.class)
    @Column(name = "waiting_for")
    private @Nullable WaitingFor waitingFor;

    @Column(name = "waiting_since")
    private @Nullable Instant waitingSince;

    @Column(name = "solved_at")
    private @Nullable Instant solvedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected Progress() {}

    void open() {
        status = TicketStatus.OPEN;
        waitingFor = null;
        waitingSince = null;
        solvedAt = null;
    }

    /** Somebody works on it from now on. */
    void takenUp() {
        if (status == TicketStatus.NEW) {
            open();
        }
    }

    /** Nobody is waited for any more; what is solved stays solved. */
    void goOn() {
        if (status == TicketStatus.SOLVED) {
            waitingFor = null;
            waitingSince = null;
        } else {
            open();
        }
    }

    void waitFor(WaitingFor whom, Instant at) {
        if (whom != WaitingFor.CONFIRMATION) {
            status = whom == WaitingFor.UPSTREAM ? TicketStatus.WAITING_UPSTREAM : TicketStatus.WAITING_CUSTOMER;
        }
        if (waitingFor != whom) {
            waitingFor = whom;
            waitingSince = at;
        }
    }

    void solve(Instant at) {
        status = TicketStatus.SOLVED;
        solvedAt = at;
        waitingFor = null;
        waitingSince = null;
    }

    void end(TicketStatus end, Instant at) {
        status = end;
        closedAt = at;
        waitingFor = null;
        waitingSince = null;
    }

    public TicketStatus status() {
        return status;
    }

    public Optional<WaitingFor> waitingFor() {
        return Optional.ofNullable(waitingFor);
    }

    public Optional<Instant> waitingSince() {
        return Optional.ofNullable(waitingSince);
    }

    public Optional<Instant> solvedAt() {
        return Optional.ofNullable(solvedAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
