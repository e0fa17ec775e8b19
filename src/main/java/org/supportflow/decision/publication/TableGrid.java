package org.supportflow.decision.publication;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** A table as it is drawn: columns, and rows of cells in the order of the columns. */
public record TableGrid(String hitPolicy, List<Column> columns, List<Row> rows) {

    /**
     * A column.
     *
     * @param name the fact it asks for, or the answer it gives
     * @param asks whether it is a condition
     */
    public record Column(String name, String label, boolean asks) {}

    /** A row; {@code because} says why it is there. */
    public record Row(int number, String id, List<String> cells, String because) {}

    public static TableGrid of(byte[] file) {
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
        var table = model.getModelElementsByType(DecisionTable.class).iterator().next();
        var columns = Stream.concat(
                        table.getInputs().stream().map(TableGrid::column),
                        table.getOutputs().stream().map(TableGrid::column))
                .toList();
        var rows = new ArrayList<Row>();
        for (var rule : table.getRules()) {
            rows.add(row(rule, rows.size() + 1));
        }
        return new TableGrid(table.getHitPolicy().name(), columns, List.copyOf(rows));
    }

    private static Column column(Input input) {
        var name = Optional.ofNullable(input.getInputExpression())
                .map(expression -> plain(expression.getText()))
                .orElse(input.getId());
        return new Column(name, Optional.ofNullable(input.getLabel()).orElse(name), true);
    }

    private static Column column(Output output) {
        var name = Optional.ofNullable(output.getName()).orElse(output.getId());
        return new Column(name, Optional.ofNullable(output.getLabel()).orElse(name), false);
    }

    private static Row row(Rule rule, int number) {
        var cells = Stream.concat(
                        rule.getInputEntries().stream().map(cell -> plain(cell.getText())),
                        rule.getOutputEntries().stream().map(cell -> plain(cell.getText())))
                .toList();
        var because = Optional.ofNullable(rule.getDescription())
                .map(text -> text.getTextContent().strip())
                .orElse("");
        return new Row(number, rule.getId(), cells, because);
    }

    private static String plain(@Nullable Text text) {
        return Optional.ofNullable(text)
                .map(given -> given.getTextContent().strip())
                .orElse("");
    }
}
