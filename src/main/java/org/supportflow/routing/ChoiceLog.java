package org.supportflow.routing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Ticket;

/** Remembers each choice with its reason. */
@Component
class ChoiceLog {

    private final JdbcClient database;
    private final Clock clock;

    ChoiceLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void write(Ticket ticket, Choice choice) {
        database.sql("""
                        insert into supportflow.assignment_choice (ticket_id, at, team, agent, strategy, reason)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(ticket.id())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(choice.team())
                .param(choice.agent().orElse(null))
                .param(choice.strategy())
                .param(choice.reason())
                .update();
    }

    List<Choice> of(Ticket ticket) {
        return database.sql(
                        "select team, agent, strategy, reason from supportflow.assignment_choice where ticket_id = ? order by id")
                .param(ticket.id())
                .query((row, number) -> new Choice(
                        row.getString("team"),
                        Optional.ofNullable(row.getString("agent")),
                        row.getString("strategy"),
                        row.getString("reason")))
                .list();
    }
}
