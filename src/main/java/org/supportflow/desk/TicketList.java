package org.supportflow.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.api.InvalidParameter;
import org.supportflow.ticket.TicketStatus;

/** Tickets as lists show them, read from our own indexed table and never from the engine. */
@Component
public class TicketList {

    private static final Map<String, String> ORDERS = Map.of(
            "nextDeadline", "next_deadline nulls last, opened_at",
            "openedAt", "opened_at desc",
            "updatedAt", "updated_at desc",
            "priority", "priority nulls last, next_deadline nulls last");

    private static final String STATUSES =
            Stream.of(TicketStatus.values()).map(TicketStatus::code).collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    TicketList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page; without a status everything that is not over, with {@code all} that too. */
    public TicketPage find(TicketQuery query) {
        var where = new ArrayList<String>();
        var values = new ArrayList<Object>();
        status(query.status(), where, values);
        equal("team", query.team(), where, values);
        equal("organization_name", query.organization(), where, values);
        words(query.q(), where, values);
        var condition = where.isEmpty() ? "true" : String.join(" and ", where);
        var total = jdbc.sql("select count(*) from supportflow.ticket where " + condition)
                .params(values)
                .query(Long.class)
                .single();
        var items = jdbc.sql("select * from supportflow.ticket where %s order by %s limit %d offset %d"
                        .formatted(condition, order(query.sort()), query.size(), (long) query.page() * query.size()))
                .params(values)
                .query(TicketList::row)
                .list();
        return new TicketPage(items, total, query.page(), query.size());
    }

    private static void status(@Nullable String status, List<String> where, List<Object> values) {
        if (status == null) {
            where.add("status not in ('closed', 'withdrawn', 'merged')");
        } else if (!status.equals("all")) {
            equal("status", known(status), where, values);
        }
    }

    private static String known(String status) {
        return Stream.of(TicketStatus.values())
                .map(TicketStatus::code)
                .filter(status::equals)
                .findFirst()
                .orElseThrow(() ->
                        new InvalidParameter("status", "'status' has to be one of %s, or all.".formatted(STATUSES)));
    }

    private static void equal(String column, @Nullable String value, List<String> where, List<Object> values) {
        if (value != null && !value.isBlank()) {
            where.add(column + " = ?");
            values.add(value);
        }
    }

    private static void words(@Nullable String text, List<String> where, List<Object> values) {
        if (text != null && !text.isBlank()) {
            where.add("(reference = ? or subject ilike ? escape '!' or contact_email = ?)");
            var typed = text.strip();
            values.add(typed.toUpperCase(Locale.ROOT));
            values.add("%" + typed.replaceAll("([!%_])", "!$1") + "%");
            values.add(typed.toLowerCase(Locale.ROOT));
        }
    }

    private static String order(String sort) {
        var order = ORDERS.get(sort);
        if (order == null) {
            throw new InvalidParameter(
                    "sort", "'sort' has to be one of %s.".formatted(String.join(", ", new TreeSet<>(ORDERS.keySet()))));
        }
        return order;
    }

    private static TicketItem row(ResultSet row, int number) throws SQLException {
        return new TicketItem(
                row.getString("reference"),
                row.getString("subject"),
                row.getString("status"),
                row.getString("priority"),
                row.getString("severity"),
                row.getString("tier"),
                row.getString("team"),
                row.getString("assignee"),
                new TicketItem.Person(row.getString("contact_name"), row.getString("contact_email")),
                row.getString("organization_name"),
                instant(row, "next_deadline"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
