package org.supportflow.sla;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.sla.calendar.CalendarVersions;
import org.supportflow.sla.ledger.ClockState;
import org.supportflow.sla.ledger.ClockView;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** The clocks of a ticket as far as they concern its customer; the newest of each kind. */
@Component
public class CustomerPromises {

    private static final BinaryOperator<ClockView> NEWEST =
            BinaryOperator.maxBy(Comparator.comparingInt(view -> view.clock().cycle()));

    private final Tickets tickets;
    private final Ledgers ledgers;
    private final CalendarVersions calendars;
    private final Clock clock;

    CustomerPromises(Tickets tickets, Ledgers ledgers, CalendarVersions calendars, Clock clock) {
        this.tickets = tickets;
        this.ledgers = ledgers;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Without what is only assumed until a table decides (R20): nobody was promised that. */
    @Transactional(readOnly = true)
    public List<CustomerPromise> of(TicketReference reference) {
        var ledger = ledgers.read(tickets.get(reference)).ledger();
        return ledger.current(clock.instant()).stream()
                .filter(view -> view.terms().pinned().key() != null)
                .collect(Collectors.toMap(view -> view.clock().kind(), view -> view, NEWEST))
                .values()
                .stream()
                .filter(view -> view.state() != ClockState.CANCELLED)
                .sorted(Comparator.comparing(view -> view.clock().kind()))
                .map(this::promise)
                .toList();
    }

    private CustomerPromise promise(ClockView view) {
        var due = view.dueAt();
        var zone = calendars.of(view.terms()).calendar().zone();
        return new CustomerPromise(
                view.clock().kind().code(), state(view), due == null ? null : due.atZone(zone), view.remaining());
    }

    private static CustomerPromise.State state(ClockView view) {
        return switch (view.state()) {
            case RUNNING -> view.breached() ? CustomerPromise.State.LATE : CustomerPromise.State.OWED;
            case PAUSED -> CustomerPromise.State.PAUSED;
            default -> view.breached() ? CustomerPromise.State.MISSED : CustomerPromise.State.KEPT;
        };
    }
}
