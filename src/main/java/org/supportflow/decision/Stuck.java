package org.supportflow.decision;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tickets that wait for a table to be mended, and the one action that lets them go on. */
@Component
public class Stuck {

    private final JdbcClient jdbc;
    private final ProcessEngineConfigurationImpl engine;

    Stuck(JdbcClient jdbc, ProcessEngineConfigurationImpl engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /** Who waits for the table, the longest first. */
    public List<StuckTicket> on(String table) {
        return jdbc.sql("""
                        select ticket, table_key, message, since from supportflow.stuck_job
                        where table_key = ? order by since
                        """)
                .param(table)
                .query((row, number) -> new StuckTicket(
                        row.getString("ticket"),
                        row.getString("table_key"),
                        row.getString("message"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /**
     * Has the live table decide again about every ticket that is stuck on it; says how many. Their tasks are closed
     * with it; whichever is still without an answer gets a new one.
     */
    @Transactional
    public int retry(String table) {
        var jobs = jdbc.sql("select job_id from supportflow.stuck_job where table_key = ? order by since")
                .param(table)
                .query(String.class)
                .list();
        jobs.forEach(this::again);
        return jobs.size();
    }

    /** Who mends tables need not have rights on the processes that wait for them. */
    private void again(String job) {
        Command<Void> onceMore = context -> context.runWithoutAuthorization(() -> {
            engine.getManagementService().setJobRetries(job, 1);
            return null;
        });
        engine.getCommandExecutorTxRequired().execute(onceMore);
    }
}
