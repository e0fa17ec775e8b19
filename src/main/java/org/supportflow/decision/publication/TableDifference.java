package org.supportflow.decision.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one version of a table says otherwise than another, row by row in the order of the newer one. */
public record TableDifference(List<TableGrid.Column> columns, List<Line> lines) {

    /** What became of a row. */
    public enum Kind {
        SAME,
        CHANGED,
        MOVED,
        ADDED,
        REMOVED
    }

    /**
     * A row of either version.
     *
     * @param before its number in the older version; null when it is new
     * @param after its number in the newer version; null when it is gone
     */
    public record Line(
            Kind kind, @Nullable Integer before, @Nullable Integer after, List<Cell> cells, String because) {}

    /** A cell as it is, and as it was if that was otherwise. */
    public record Cell(String now, @Nullable String was) {

        public boolean isChanged() {
            return was != null;
        }
    }

    /** Rows are the same by their id; a column is by its name, and one that only one version has counts as empty in the other. */
    public static TableDifference between(TableGrid before, TableGrid after) {
        var columns = new LinkedHashMap<String, TableGrid.Column>();
        after.columns().forEach(column -> columns.put(name(column), column));
        before.columns().forEach(column -> columns.putIfAbsent(name(column), column));
        var all = List.copyOf(columns.values());
        var old = before.rows().stream()
                .collect(Collectors.toMap(TableGrid.Row::id, Function.identity(), (one, other) -> one));
        var steady = steady(before, after);
        var lines = new ArrayList<Line>();
        for (var row : after.rows()) {
            var known = Optional.ofNullable(old.remove(row.id()));
            var cells = cells(all, values(after, row), known.map(was -> values(before, was)));
            lines.add(line(row, known, cells, steady.contains(row.id())));
        }
        old.values().forEach(gone -> lines.add(removed(gone, all, before)));
        return new TableDifference(all, List.copyOf(lines));
    }

    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.kind() == Kind.SAME);
    }

    /** Without the rows that stayed as they were. */
    public List<Line> changes() {
        return lines.stream().filter(line -> line.kind() != Kind.SAME).toList();
    }

    private static String name(TableGrid.Column column) {
        return (column.asks() ? "?" : "!") + column.name();
    }

    private static Line line(TableGrid.Row row, Optional<TableGrid.Row> was, List<Cell> cells, boolean steady) {
        var before = was.map(TableGrid.Row::number).orElse(null);
        return new Line(kind(row, was, cells, steady), before, row.number(), cells, row.because());
    }

    private static Kind kind(TableGrid.Row row, Optional<TableGrid.Row> was, List<Cell> cells, boolean steady) {
        if (was.isEmpty()) {
            return Kind.ADDED;
        }
        if (cells.stream().anyMatch(Cell::isChanged) || !was.get().because().equals(row.because())) {
            return Kind.CHANGED;
        }
        return steady ? Kind.SAME : Kind.MOVED;
    }

    private static Line removed(TableGrid.Row gone, List<TableGrid.Column> columns, TableGrid before) {
        var values = values(before, gone);
        var cells = columns.stream()
                .map(column -> new Cell(values.getOrDefault(name(column), ""), null))
                .toList();
        return new Line(Kind.REMOVED, gone.number(), null, cells, gone.because());
    }

    private static List<Cell> cells(
            List<TableGrid.Column> columns, Map<String, String> now, Optional<Map<String, String>> was) {
        return columns.stream()
                .map(column -> {
                    var value = now.getOrDefault(name(column), "");
                    var old = was.map(values -> values.getOrDefault(name(column), ""));
                    return new Cell(
                            value, old.filter(text -> !text.equals(value)).orElse(null));
                })
                .toList();
    }

    private static Map<String, String> values(TableGrid grid, TableGrid.Row row) {
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < Math.min(grid.columns().size(), row.cells().size()); i++) {
            values.put(name(grid.columns().get(i)), row.cells().get(i));
        }
        return values;
    }

    /** The largest set of rows that stand in the same order in both; the others were moved. */
    private static Set<String> steady(TableGrid before, TableGrid after) {
        var place = before.rows().stream()
                .collect(Collectors.toMap(TableGrid.Row::id, TableGrid.Row::number, (one, other) -> one));
        var ids = after.rows().stream()
                .map(TableGrid.Row::id)
                .filter(place::containsKey)
                .toList();
        var length = new int[ids.size()];
        var previous = new int[ids.size()];
        var best = -1;
        for (var i = 0; i < ids.size(); i++) {
            length[i] = 1;
            previous[i] = -1;
            for (var j = 0; j < i; j++) {
                if (at(place, ids, j) < at(place, ids, i) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        var steady = new HashSet<String>();
        for (var i = best; i >= 0; i = previous[i]) {
            steady.add(ids.get(i));
        }
        return steady;
    }

    private static int at(Map<String, Integer> place, List<String> ids, int index) {
        return Objects.requireNonNull(place.get(ids.get(index)));
    }
}
