package org.supportflow;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a product in another JVM has written; each question has a connection of its own, so that the server may restart. */
public final class ProductDatabase {

    private final JdbcClient jdbc;

    public ProductDatabase(String url, String password) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(url, "supportflow", password));
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }

    /** How many rows there are of each value of the column. */
    public Map<String, Integer> countEach(String column, String rows) {
        return jdbc
                .sql("select %1$s as value, count(*) as rows from %2$s group by %1$s".formatted(column, rows))
                .query((row, number) -> Map.entry(row.getString("value"), row.getInt("rows")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public List<String> ticketsWithoutExactlyOneProcess() {
        return jdbc.sql("""
                        select t.reference from supportflow.ticket t left join act_hi_procinst p
                            on p.business_key_ = t.reference and p.super_process_instance_id_ is null
                        group by t.id having count(p.id_) <> 1 or max(p.id_) is distinct from t.process_instance_id
                        """).query(String.class).list();
    }
}
