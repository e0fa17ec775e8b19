package org.supportflow.sla;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.audit.Audit;
import org.supportflow.sla.ledger.ClockKind;
import org.supportflow.sla.ledger.ClockView;
import org.supportflow.sla.ledger.Stamp;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;
import org.supportflow.ticket.Timeline;

/** Rule R19: a due that was agreed with the customer takes the place of the promised one, which stays visible. */
@Component
public class DueAgreements {

    private final Tickets tickets;
    private final Ledgers ledgers;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    DueAgreements(Tickets tickets, Ledgers ledgers, Timeline timeline, Audit audit, Clock clock) {
        this.tickets = tickets;
        this.ledgers = ledgers;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves the due of the open clock of this kind.
     *
     * @param consent where the customer agreed, such as the number of a message
     * @throws IllegalArgumentException if the due is over, the clock no longer runs, or reason or consent is missing
     */
    @Transactional
    public void agree(
            TicketReference reference, ClockKind kind, Instant due, String reason, String consent, String who) {
        var ticket = tickets.lock(reference);
        var now = clock.instant();
        var clocks = ledgers.read(ticket);
        var open = clocks.ledger().current(now).stream()
                .filter(view -> view.clock().kind() == kind && view.isOpen())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no running clock \"%s\". Only the due of an open clock can be moved."
                                .formatted(reference, kind.code())));
        var stamp = new Stamp(now, now, "dueAgreed", who).withReason(reason);
        clocks.ledger().adjusted(open.clock(), due, consent, stamp);
        ledgers.write(ticket, clocks, now);
        tell(reference, open, due, who);
    }

    private void tell(TicketReference ticket, ClockView before, Instant due, String who) {
        var facts = Map.of(
                "clock", before.clock().kind().code(), "before", String.valueOf(before.dueAt()), "due", due.toString());
        timeline.record(ticket, "dueAgreed", who, facts);
        audit.record(who, "dueAgreed", ticket.value(), facts);
    }
}
