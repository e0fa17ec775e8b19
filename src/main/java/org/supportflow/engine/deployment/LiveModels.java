package org.supportflow.engine.deployment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.supportflow.engine.check.Course;
import org.supportflow.engine.check.KnownModels;
import org.supportflow.engine.check.ModelFile;
import org.supportflow.engine.check.ModelKind;

/**
 * Reads which models are live. Straight from the engine's tables: its queries know no forms, and they would run with the rights
 * of whoever is deploying.
 */
@Component
public class LiveModels {

    private final JdbcTemplate database;
    private final Map<String, Optional<Course>> courses = new ConcurrentHashMap<>();

    LiveModels(JdbcTemplate database) {
        this.database = database;
    }

    public Optional<LiveModel> find(ModelKind kind, String key) {
        var sql =
                "select d.version_, d.id_, d.deployment_id_, d.resource_name_, p.source_, b.bytes_ from " + table(kind)
                        + " d join act_re_deployment p on p.id_ = d.deployment_id_"
                        + " join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_"
                        + " where d.key_ = ? and d.tenant_id_ is null order by d.version_ desc limit 1";
        List<LiveModel> found = database.query(
                sql,
                (row, number) -> new LiveModel(
                        kind,
                        key,
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Optional.ofNullable(row.getString(5)).orElse(""),
                        row.getBytes(6)),
                key);
        return found.stream().findFirst();
    }

    /** What diagrams may refer to because it is live. */
    public KnownModels known() {
        return new KnownModels(keys(ModelKind.DIAGRAM), keys(ModelKind.TABLE), keys(ModelKind.FORM), courses());
    }

    /** Read anew only where a newer version is live. */
    private Map<String, Course> courses() {
        var newest = new HashMap<String, String>();
        database.query(
                "select distinct on (key_) key_, id_ from act_re_procdef where tenant_id_ is null"
                        + " order by key_, version_ desc",
                row -> {
                    newest.put(row.getString(1), row.getString(2));
                });
        courses.keySet().retainAll(newest.values());
        var known = new HashMap<String, Course>();
        newest.forEach((key, definition) -> course(key, definition).ifPresent(course -> known.put(key, course)));
        return known;
    }

    private Optional<Course> course(String key, String definition) {
        return courses.computeIfAbsent(
                definition,
                unread -> find(ModelKind.DIAGRAM, key)
                        .flatMap(live -> Course.of(new ModelFile(live.resourceName(), live.content()))));
    }

    private Set<String> keys(ModelKind kind) {
        return new HashSet<>(database.queryForList("select distinct key_ from " + table(kind), String.class));
    }

    private static String table(ModelKind kind) {
        return switch (kind) {
            case DIAGRAM -> "act_re_procdef";
            case TABLE -> "act_re_decision_def";
            case FORM -> "act_re_camformdef";
        };
    }
}
