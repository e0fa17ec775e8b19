package org.supportflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Two indexes that the engine's own schema lacks: without them each completed task and each search for due jobs reads
 * the whole table. Made after the engine has made its tables, so not by a migration of ours, and before another node
 * may start to do the same.
 */
@Component
class EngineIndexes implements SmartInitializingSingleton {

    private final JdbcTemplate database;

    /** The engine is asked for only so that its tables are there. */
    EngineIndexes(JdbcTemplate database, ProcessEngine engine) {
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        database.execute("create index if not exists sf_ru_task_parent on public.act_ru_task (parent_task_id_)");
        database.execute("create index if not exists sf_ru_job_duedate on public.act_ru_job (duedate_)");
    }
}
