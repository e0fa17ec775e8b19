package org.supportflow.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.TicketReference;

/** Explains to people what the tables decided about a ticket. */
@Component
public class Whys {

    private final Decisions decisions;
    private final LiveTables tables;
    private final JdbcClient jdbc;

    Whys(Decisions decisions, LiveTables tables, JdbcClient jdbc) {
        this.decisions = decisions;
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /** Every outcome, the oldest first. */
    public List<Why> of(TicketReference ticket) {
        return decisions.traces(ticket).stream().map(this::explain).toList();
    }

    /** Why a ticket has what this table said last. */
    public Optional<Why> latest(TicketReference ticket, String table) {
        return of(ticket).stream().filter(why -> why.table().equals(table)).reduce((earlier, later) -> later);
    }

    private Why explain(Trace trace) {
        var outcome = trace.outcome();
        var table = tables.byId(outcome.definitionId());
        var rows = table.map(read -> read.inWords(outcome.answers())).orElse(List.of());
        return new Why(
                trace.id(),
                trace.at(),
                outcome.table(),
                table.map(read -> read.rows().title()).orElse(outcome.table()),
                outcome.version(),
                outcome.inputs(),
                rows,
                table.flatMap(read -> first(rows).flatMap(read.rows()::above)),
                table.flatMap(read -> last(rows).flatMap(read.rows()::below)),
                table.flatMap(read -> publication(read.definition().id())));
    }

    private Optional<Publication> publication(String definition) {
        return jdbc.sql("""
                        select author, source, comment, deployed_at from supportflow.model_version
                        where definition_id = ?
                        """).param(definition).query(Whys::publication).optional();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getString("author"),
                row.getString("source"),
                row.getString("comment"),
                row.getTimestamp("deployed_at").toInstant());
    }

    private static Optional<RowInWords> first(List<RowInWords> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    private static Optional<RowInWords> last(List<RowInWords> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }
}
