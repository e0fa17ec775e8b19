package org.supportflow.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The deployed tables. Which version is live is asked each time, so that a published table works at once on every
 * node; a version itself never changes and is read once. Asked of the engine's tables rather than its services: those
 * show each person only what that person may see, and a decision must not depend on who triggered it.
 */
@Component
class LiveTables {

    private static final String DEFINITION =
            "select id_, key_, version_, deployment_id_ from act_re_decision_def where ";

    private final JdbcClient jdbc;
    private final TableEngine engine;
    private final Map<String, Table> read = new ConcurrentHashMap<>();

    LiveTables(JdbcClient jdbc, TableEngine engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    Table live(String key) {
        return definition("key_ = ? and tenant_id_ is null order by version_ desc limit 1", key)
                .map(this::table)
                .orElseThrow(() -> new BrokenTable(key, "it was never deployed"));
    }

    Optional<Table> byId(String definitionId) {
        return definition("id_ = ?", definitionId).map(this::table);
    }

    private Table table(TableDefinition definition) {
        return read.computeIfAbsent(definition.id(), id -> engine.read(definition, file(definition)));
    }

    private Optional<TableDefinition> definition(String condition, String value) {
        return jdbc.sql(DEFINITION + condition)
                .param(value)
                .query(LiveTables::definition)
                .optional();
    }

    private static TableDefinition definition(ResultSet row, int number) throws SQLException {
        return new TableDefinition(
                row.getString("id_"), row.getString("key_"), row.getInt("version_"), row.getString("deployment_id_"));
    }

    private byte[] file(TableDefinition definition) {
        return jdbc.sql("""
                        select b.bytes_ from act_re_decision_def d
                        join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                        where d.id_ = ?
                        """)
                .param(definition.id())
                .query((row, number) -> row.getBytes("bytes_"))
                .single();
    }
}
