package org.supportflow.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organizations as lists show them: found by a part of their name, reference, or a contact's name or address. */
@Component
public class OrganizationList {

    private static final int LARGEST_PAGE = 200;
    private static final int LONGEST_QUESTION = 200;

    private static final String FOUND = """
            where :q = '' or o.name ilike :like escape '!' or o.reference ilike :like escape '!'
               or exists (select 1 from supportflow.contact c where c.organization_id = o.id
                          and (c.name ilike :like escape '!' or c.email ilike :like escape '!'))
            """;

    private static final String ITEMS = """
            select o.reference, o.name, o.region, o.size, s.plan, s.ends_at,
                   (select count(*) from supportflow.contact c
                    where c.organization_id = o.id and c.left_at is null) as contacts
            from supportflow.organization o
            left join lateral (
                select b.plan, b.ends_at from supportflow.subscription b
                where b.organization_id = o.id and b.starts_at <= :now
                order by (b.ends_at > :now) desc, b.ends_at desc limit 1) s on true
            """ + FOUND + "order by lower(o.name), o.reference limit :rows offset :offset";

    private final JdbcClient database;
    private final Clock clock;

    OrganizationList(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One page, from 0, by name. */
    public OrganizationPage find(String question, int page, int size) {
        var asked = question.replace("\0", "").strip();
        var q = asked.substring(0, Math.min(asked.length(), LONGEST_QUESTION));
        var like = "%" + q.replaceAll("([!%_])", "!$1") + "%";
        var from = Math.max(0, page);
        var rows = Math.max(1, Math.min(size, LARGEST_PAGE));
        var total = database.sql("select count(*) from supportflow.organization o " + FOUND)
                .param("q", q)
                .param("like", like)
                .query(Long.class)
                .single();
        return new OrganizationPage(items(q, like, rows, (long) from * rows), total, from, rows);
    }

    private List<OrganizationPage.Item> items(String q, String like, int rows, long offset) {
        return database.sql(ITEMS)
                .param("q", q)
                .param("like", like)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("rows", rows)
                .param("offset", offset)
                .query((row, number) -> item(row))
                .list();
    }

    private static OrganizationPage.Item item(ResultSet row) throws SQLException {
        var plan = row.getString("plan");
        var endsAt = row.getObject("ends_at", OffsetDateTime.class);
        return new OrganizationPage.Item(
                row.getString("reference"),
                row.getString("name"),
                row.getString("region"),
                row.getInt("size"),
                row.getInt("contacts"),
                plan == null ? null : Plan.valueOf(plan).code(),
                endsAt == null ? null : endsAt.toInstant());
    }
}
