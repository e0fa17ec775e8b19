package org.supportflow.decision.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All versions of all tables that were ever live; none is ever deleted. */
@Component
public class TableVersions {

    private static final String VERSIONS = """
            select d.key_, d.name_, d.version_, v.source, v.author, v.approved_by, v.comment, v.deployed_at
            from act_re_decision_def d
            join supportflow.model_version v on v.kind = 'TABLE' and v.definition_id = d.id_
            where d.tenant_id_ is null
            """;

    private final JdbcClient jdbc;

    TableVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The live version of each table, by name. */
    public List<TableVersion> live() {
        return jdbc.sql("select * from (select distinct on (key_) * from (" + VERSIONS
                        + ") all_versions order by key_, version_ desc) live order by name_, key_")
                .query(TableVersions::version)
                .list();
    }

    public TableVersion live(String key) {
        return of(key).stream().findFirst().orElseThrow(() -> new UnknownTable(key));
    }

    /** The newest first; empty for a table that nobody knows. */
    public List<TableVersion> of(String key) {
        return jdbc.sql(VERSIONS + " and d.key_ = ? order by d.version_ desc")
                .param(key)
                .query(TableVersions::version)
                .list();
    }

    public Optional<TableVersion> find(String key, int version) {
        return of(key).stream().filter(known -> known.version() == version).findFirst();
    }

    /** The file of a version, byte for byte as it was published. */
    public byte[] file(String key, int version) {
        return jdbc.sql("""
                        select b.bytes_ from act_re_decision_def d
                        join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                        where d.key_ = ? and d.version_ = ? and d.tenant_id_ is null
                        """)
                .params(key, version)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new UnknownTable(key, version));
    }

    /** Until the transaction ends nobody else puts a version of this table live from our pages. */
    void lock(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('supportflow.table.' || ?, 0))")
                .param(key)
                .query((row, number) -> true)
                .single();
    }

    private static TableVersion version(ResultSet row, int number) throws SQLException {
        return new TableVersion(
                row.getString("key_"),
                Optional.ofNullable(row.getString("name_")).orElse(row.getString("key_")),
                row.getInt("version_"),
                row.getString("source"),
                row.getString("author"),
                row.getString("approved_by"),
                row.getString("comment"),
                row.getTimestamp("deployed_at").toInstant());
    }
}
