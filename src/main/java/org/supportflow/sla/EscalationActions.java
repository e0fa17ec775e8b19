package org.supportflow.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.decision.Answer;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** What table {@code escalation} asked for at a step, taken one by one in the order of its rows. */
@Component
public class EscalationActions {

    private static final String AT_WORK = "atWork";

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final RecipientHours hours;
    private final Clock clock;

    EscalationActions(JdbcClient jdbc, Tickets tickets, RecipientHours hours, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.hours = hours;
        this.clock = clock;
    }

    /** Writes them down unless that was done before: a step is decided once, however often its task is tried. */
    public void plan(TicketReference reference, ReachedStep step, List<Answer> answers) {
        var ticket = tickets.get(reference);
        var known = jdbc.sql("""
                        select count(*) from supportflow.escalation_action
                        where ticket_id = ? and clock = ? and cycle = ? and step = ? and round = ?
                        """)
                .params(ticket.id(), step.clock(), step.cycle(), step.step(), step.round())
                .query(Integer.class)
                .single();
        if (known == 0) {
            answers.forEach(answer -> plan(ticket, step, answer));
        }
    }

    private void plan(Ticket ticket, ReachedStep step, Answer answer) {
        var recipient = answer.optionalText("recipient").orElse("owner");
        jdbc.sql("""
                        insert into supportflow.escalation_action
                            (ticket_id, clock, cycle, step, round, action, recipient, decided_at, not_before)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(ticket.id(), step.clock(), step.cycle(), step.step(), step.round())
                .params(answer.text("action"), recipient, at(clock.instant()))
                .param(notBefore(ticket, answer, recipient))
                .update();
    }

    private @Nullable OffsetDateTime notBefore(Ticket ticket, Answer answer, String recipient) {
        var now = clock.instant();
        return answer.optionalText("when")
                .filter(AT_WORK::equals)
                .map(when -> hours.opening(ticket, recipient, now))
                .filter(now::isBefore)
                .map(EscalationActions::at)
                .orElse(null);
    }

    /**
     * The next action of this step, which is thereby taken; none when all are, or the rest waits for working hours. A
     * lead is asked last, so that nobody goes unpaged until they have answered.
     */
    public Optional<Action> takeNext(TicketReference reference, ReachedStep step) {
        return jdbc.sql("""
                        update supportflow.escalation_action set taken_at = ? where id = (
                            select id from supportflow.escalation_action
                            where ticket_id = ? and clock = ? and cycle = ? and step = ? and round = ?
                              and taken_at is null and not_before is null
                            order by action = 'askLead', id limit 1)
                        returning action, recipient
                        """)
                .param(at(clock.instant()))
                .params(tickets.get(reference).id(), step.clock(), step.cycle(), step.step(), step.round())
                .query((row, number) -> new Action(row.getString("action"), row.getString("recipient")))
                .optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What to do and for whom. */
    public record Action(String action, String recipient) {}
}
