package org.supportflow.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.ledger.Pinned;

/** Values in columns. */
final class Columns {

    private Columns() {}

    static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static Pinned pinned(ResultSet row) throws SQLException {
        return new Pinned(
                row.getString("decision_key"),
                row.getObject("decision_version", Integer.class),
                row.getString("decision_rule"),
                row.getString("decision_inputs"));
    }

    static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
