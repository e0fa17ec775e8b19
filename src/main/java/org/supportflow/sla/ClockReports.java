package org.supportflow.sla;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.sla.ledger.ClockEvent;
import org.supportflow.sla.ledger.ClockView;
import org.supportflow.sla.ledger.Ledger;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** The clocks of tickets, computed from the ledger as of now. */
@Component
public class ClockReports {

    private final Tickets tickets;
    private final Ledgers ledgers;
    private final Clock clock;

    ClockReports(Tickets tickets, Ledgers ledgers, Clock clock) {
        this.tickets = tickets;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ClockReport> of(TicketReference reference) {
        var ticket = tickets.get(reference);
        var ledger = ledgers.read(ticket).ledger();
        return ledger.current(clock.instant()).stream()
                .map(view -> report(view, ledger))
                .toList();
    }

    private static ClockReport report(ClockView view, Ledger ledger) {
        var row = view.terms().pinned();
        return new ClockReport(
                view.clock().kind().code(),
                view.clock().cycle(),
                view.state().code(),
                view.terms().target().toString(),
                view.terms().calendar(),
                view.terms().calendarVersion(),
                view.startedAt(),
                view.dueAt(),
                view.originalDueAt(),
                view.stoppedAt(),
                view.elapsed().toSeconds(),
                view.remaining().toSeconds(),
                view.breached(),
                view.breachedAt(),
                view.breachCause(),
                view.reachedStep(),
                view.nextStep(),
                view.nextStepAt(),
                new ClockReport.SetBy(row.key(), row.version(), row.rule(), row.inputs()),
                ledger.events().stream()
                        .filter(event -> event.clock().equals(view.clock()))
                        .map(ClockReports::entry)
                        .toList());
    }

    private static ClockReport.Entry entry(ClockEvent event) {
        var change = event.change();
        return new ClockReport.Entry(
                event.type().name(),
                event.stamp().at(),
                event.stamp().recordedAt(),
                event.stamp().cause(),
                event.stamp().actor(),
                event.stamp().reason(),
                text(change.terms() == null ? null : change.terms().target()),
                text(change.recalculation()),
                change.due(),
                change.consent(),
                change.step() == 0 ? null : change.step());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
