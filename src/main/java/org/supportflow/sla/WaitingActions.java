package org.supportflow.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.ticket.Inbox;
import org.supportflow.ticket.LifecycleMessage;

/**
 * Actions of a step that wait for working hours. When those begin the process is told of the step once more; it works
 * off what may be done then. So a diagram that somebody drew before there was waiting needs no change.
 */
@Component
class WaitingActions {

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Clock clock;

    WaitingActions(JdbcClient jdbc, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Releases the one that has waited longest; false when none may be done yet. */
    @Transactional
    public boolean releaseNext() {
        var released = jdbc.sql("""
                        update supportflow.escalation_action set not_before = null where id = (
                            select id from supportflow.escalation_action where not_before <= ?
                            order by not_before, id limit 1 for update skip locked)
                        returning id, ticket_id, clock, cycle, step, round
                        """)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(WaitingActions::released)
                .optional();
        released.ifPresent(this::goOn);
        return released.isPresent();
    }

    private void goOn(Released action) {
        if (action.step().isWarning() && hasStopped(action)) {
            jdbc.sql("delete from supportflow.escalation_action where id = ?")
                    .param(action.id())
                    .update();
        } else {
            inbox.put(List.of(new Inbox.Entry(
                    action.ticket(),
                    LifecycleMessage.SLA_STEP_REACHED,
                    action.step().variables())));
        }
    }

    /** Nobody needs to be warned in the morning of what was done in the night. */
    private boolean hasStopped(Released action) {
        return jdbc.sql("""
                        select stopped_at is not null from supportflow.sla_clock
                        where ticket_id = ? and kind = ? and cycle = ?
                        """)
                .params(action.ticket(), action.step().clock(), action.step().cycle())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    private static Released released(ResultSet row, int number) throws SQLException {
        return new Released(
                row.getLong("id"),
                row.getObject("ticket_id", UUID.class),
                new ReachedStep(row.getString("clock"), row.getInt("cycle"), row.getInt("step"), row.getInt("round")));
    }

    private record Released(long id, UUID ticket, ReachedStep step) {}
}
