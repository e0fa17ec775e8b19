package org.supportflow.ticket.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.WaitingPlaces;

/** Where the lifecycle of a ticket and everything it has called stand. */
@Component
class TicketPlaces implements WaitingPlaces {

    private final JdbcClient jdbc;
    private final Clock clock;

    TicketPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean hears(Ticket ticket, String message) {
        return !waiting(ticket, message).isEmpty();
    }

    /**
     * The instances below the lifecycle that wait for a message. By the instance tree, not by business key: two
     * instances of one key that wait for the same message would make the engine refuse both.
     */
    List<String> waiting(Ticket ticket, String message) {
        return ticket.processInstanceId()
                .map(root ->
                        jdbc.sql("""
                                select distinct s.proc_inst_id_ from act_ru_event_subscr s
                                join act_ru_execution e on e.id_ = s.proc_inst_id_
                                where e.root_proc_inst_id_ = ? and s.event_type_ = 'message' and s.event_name_ = ?
                                """).params(root, message).query(String.class).list())
                .orElse(List.of());
    }

    @Override
    public List<String> openTasks(Ticket ticket) {
        return ticket.processInstanceId()
                .map(root -> jdbc.sql("""
                                select distinct t.name_ from act_ru_task t
                                join act_ru_execution e on e.id_ = t.proc_inst_id_
                                where e.root_proc_inst_id_ = ? order by 1
                                """).param(root).query(String.class).list())
                .orElse(List.of());
    }

    /** Has a step been taken whose continuation runs within moments? One that failed and waits is none. */
    boolean isBetweenPlaces(Ticket ticket) {
        return ticket.processInstanceId()
                .map(root -> jdbc.sql("""
                                select exists (select 1 from act_ru_job j
                                join act_ru_execution e on e.id_ = j.process_instance_id_
                                where e.root_proc_inst_id_ = ? and j.type_ = 'message' and j.retries_ > 0
                                  and (j.duedate_ is null or j.duedate_ <= ?))
                                """)
                        .params(root, Timestamp.from(clock.instant()))
                        .query(Boolean.class)
                        .single())
                .orElse(false);
    }
}
