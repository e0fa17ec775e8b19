package org.supportflow.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.identity.Person;

/** What is late or soon will be, for those who can still do something about it. */
@Component
public class PressingTickets {

    /** From here on a promise is at risk. */
    public static final Duration SOON = Duration.ofHours(2);

    private static final int SHOWN = 10;

    private static final String LIST = """
            select reference, subject, priority, team, assignee, next_deadline from supportflow.ticket
            where status not in ('closed', 'withdrawn', 'merged') and next_deadline < ? %s
            order by next_deadline desc limit %d
            """;

    private final JdbcClient database;
    private final Clock clock;

    PressingTickets(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of the person's teams, the newest first; of all teams for who is in none. */
    public List<Pressing> of(Person person) {
        var values = new ArrayList<Object>();
        values.add(clock.instant().plus(SOON).atOffset(ZoneOffset.UTC));
        var teams = person.teams();
        if (!teams.isEmpty()) {
            values.add(teams.toArray(String[]::new));
        }
        return database.sql(LIST.formatted(teams.isEmpty() ? "" : "and team = any (?)", SHOWN))
                .params(values)
                .query(PressingTickets::row)
                .list();
    }

    private static Pressing row(ResultSet row, int number) throws SQLException {
        return new Pressing(
                row.getString("reference"),
                row.getString("subject"),
                row.getString("priority"),
                row.getString("team"),
                row.getString("assignee"),
                row.getObject("next_deadline", OffsetDateTime.class).toInstant());
    }
}
