package org.supportflow.sla;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.decision.Answer;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** What table {@code escalation} asked for at a step, taken one by one in the order of its rows. */
@Component
public class EscalationActions {

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final Clock clock;

    EscalationActions(JdbcClient jdbc, Tickets tickets, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Writes them down unless that was done before: a step is decided once, however often its task is tried. */
    public void plan(TicketReference reference, ReachedStep step, List<Answer> answers) {
        var ticket = tickets.get(reference).id();
        var known = jdbc.sql("""
                        select count(*) from supportflow.escalation_action
                        where ticket_id = ? and clock = ? and cycle = ? and step = ?
                        """)
                .params(ticket, step.clock(), step.cycle(), step.step())
                .query(Integer.class)
                .single();
        if (known > 0) {
            return;
        }
        answers.forEach(answer -> jdbc.sql("""
                        insert into supportflow.escalation_action
                            (ticket_id, clock, cycle, step, action, recipient, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(ticket, step.clock(), step.cycle(), step.step(), answer.text("action"))
                .param(answer.optionalText("recipient").orElse("owner"))
                .param(now())
                .update());
    }

    /**
     * The next action of this step, which is thereby taken; none when all are. A lead is asked last, so that nobody
     * goes unpaged until they have answered.
     */
    public Optional<Action> takeNext(TicketReference reference, ReachedStep step) {
        return jdbc.sql("""
                        update supportflow.escalation_action set taken_at = ? where id = (
                            select id from supportflow.escalation_action
                            where ticket_id = ? and clock = ? and cycle = ? and step = ? and taken_at is null
                            order by action = 'askLead', id limit 1)
                        returning action, recipient
                        """)
                .param(now())
                .params(tickets.get(reference).id(), step.clock(), step.cycle(), step.step())
                .query((row, number) -> new Action(row.getString("action"), row.getString("recipient")))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** What to do and for whom. */
    public record Action(String action, String recipient) {}
}
