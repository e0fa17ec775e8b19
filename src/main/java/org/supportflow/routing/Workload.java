package org.supportflow.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Ticket;

/** Who has how much to do, whose turn it is, and who helped a customer before. */
@Component
class Workload {

    private final JdbcClient database;

    Workload(JdbcClient database) {
        this.database = database;
    }

    /** Tickets that wait for the agent, not for somebody else; agents without any are missing. */
    Map<String, Integer> open(Collection<String> agents) {
        var load = new HashMap<String, Integer>();
        database.sql("""
                        select assignee, count(*) as open from supportflow.ticket
                        where assignee = any (?) and status in ('new', 'open') group by assignee""").param(agents.toArray(new String[0])).query(row -> {
            load.put(row.getString("assignee"), row.getInt("open"));
        });
        return load;
    }

    /** Who owned the latest other ticket of the same person, else of the same organization. */
    Optional<String> lastHelper(Ticket ticket) {
        return database.sql("""
                        select assignee from supportflow.ticket
                        where assignee is not null and id <> :id
                        and (contact_email = :email or organization_id = :organization)
                        order by (contact_email = :email) desc, opened_at desc limit 1""")
                .param("id", ticket.id())
                .param("email", ticket.requester().email())
                .param("organization", ticket.requester().organizationId().orElse(null), java.sql.Types.OTHER)
                .query(String.class)
                .optional();
    }

    /** The next in the row; who asks at the same moment waits and gets the one after. */
    String nextInTurn(String team, List<String> agents) {
        var last = database.sql("select agent from supportflow.turn where team = ? for update")
                .param(team)
                .query(String.class)
                .optional();
        var next = agents.stream()
                .sorted()
                .filter(agent -> last.isEmpty() || agent.compareTo(last.get()) > 0)
                .findFirst()
                .orElseGet(() -> agents.stream().sorted().findFirst().orElseThrow());
        database.sql("""
                        insert into supportflow.turn (team, agent) values (?, ?)
                        on conflict (team) do update set agent = excluded.agent""").param(team).param(next).update();
        return next;
    }
}
