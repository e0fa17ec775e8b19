package org.supportflow.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** The rows of a table in words, in their order. */
record TableRows(String title, List<RowInWords> all) {

    static TableRows of(DmnModelInstance model, String key) {
        if (!(model.getModelElementById(key) instanceof Decision decision)
                || !(decision.getExpression() instanceof DecisionTable table)) {
            throw new IllegalArgumentException("the file holds no decision table '%s'".formatted(key));
        }
        var rows = new ArrayList<RowInWords>();
        for (var rule : table.getRules()) {
            rows.add(inWords(table, rule, rows.size() + 1));
        }
        return new TableRows(decision.getName(), List.copyOf(rows));
    }

    Optional<RowInWords> row(String id) {
        return all.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    Optional<RowInWords> above(RowInWords row) {
        return at(row.number() - 1);
    }

    Optional<RowInWords> below(RowInWords row) {
        return at(row.number() + 1);
    }

    private Optional<RowInWords> at(int number) {
        return number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get(number - 1));
    }

    private static RowInWords inWords(DecisionTable table, Rule rule, int number) {
        var conditions = new ArrayList<String>();
        var inputs = List.copyOf(table.getInputs());
        var tests = List.copyOf(rule.getInputEntries());
        for (var i = 0; i < Math.min(inputs.size(), tests.size()); i++) {
            var cell = plain(tests.get(i).getText());
            if (!cell.isEmpty() && !cell.equals("-")) {
                conditions.add(label(inputs.get(i)) + ": " + CellInWords.condition(cell));
            }
        }
        var answers = new ArrayList<String>();
        var outputs = List.copyOf(table.getOutputs());
        var values = List.copyOf(rule.getOutputEntries());
        for (var i = 0; i < Math.min(outputs.size(), values.size()); i++) {
            answers.add(label(outputs.get(i)) + ": "
                    + CellInWords.value(plain(values.get(i).getText())));
        }
        var when = conditions.isEmpty() ? "in every other case" : String.join(", ", conditions);
        return new RowInWords(number, rule.getId(), when, String.join(", ", answers), because(rule));
    }

    private static String label(DmnElement column) {
        return Optional.ofNullable(column.getLabel()).orElse(column.getId()).replace("?", "");
    }

    private static String plain(@Nullable Text text) {
        return Optional.ofNullable(text)
                .map(Text::getTextContent)
                .map(String::strip)
                .orElse("");
    }

    private static String because(Rule rule) {
        return Optional.ofNullable(rule.getDescription())
                .map(description -> description.getTextContent().strip())
                .orElse("");
    }
}
