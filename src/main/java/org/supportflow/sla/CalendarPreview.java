package org.supportflow.sla;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.sla.calendar.CalendarDraft;
import org.supportflow.sla.calendar.CalendarVersions;

/** Rule R10 tried on: which running clocks would be due otherwise, by the ledger that the change itself would use. */
@Component
public class CalendarPreview {

    /** More tickets than this are counted, not computed: somebody waits for the page. */
    private static final int MOST = 5000;

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final ClockEvents events;
    private final CalendarVersions calendars;
    private final Clock clock;

    CalendarPreview(JdbcClient jdbc, ClockEvents events, CalendarVersions calendars, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Effect of(CalendarDraft draft) {
        var running = running(draft.key());
        var computed = running.subList(0, Math.min(MOST, running.size()));
        var trial = new CalendarTrial(draft, calendars, clock.instant());
        var moves = new ArrayList<DueMove>();
        for (var i = 0; i < computed.size(); i += BATCH) {
            var batch = computed.subList(i, Math.min(computed.size(), i + BATCH));
            var ledgers = events.of(batch.stream().map(Running::id).toList());
            batch.forEach(ticket -> moves.addAll(trial.moves(ticket, ledgers.getOrDefault(ticket.id(), List.of()))));
        }
        moves.sort(Comparator.comparing(DueMove::before));
        return new Effect(running.size(), computed.size(), List.copyOf(moves));
    }

    /** The tickets with a running clock of this calendar, the next due first. */
    private List<Running> running(String calendar) {
        return jdbc.sql("""
                        select t.id, t.reference, t.subject from supportflow.ticket t
                        join supportflow.sla_clock c on c.ticket_id = t.id
                        where c.calendar = ? and c.state in ('running', 'paused')
                        group by t.id, t.reference, t.subject order by min(c.due_at) nulls last
                        """).param(calendar).query(Running.class).list();
    }

    /** What would move, and of how many tickets with open clocks how many were computed. */
    public record Effect(int tickets, int computed, List<DueMove> moves) {

        public long earlier() {
            return moves.stream().filter(DueMove::isEarlier).count();
        }

        public long never() {
            return moves.stream().filter(move -> move.after() == null).count();
        }
    }

    /** A ticket with open clocks. */
    record Running(UUID id, String reference, String subject) {}
}
