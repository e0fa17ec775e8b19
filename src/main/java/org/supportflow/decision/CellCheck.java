package org.supportflow.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.supportflow.decision.ContractCheck.Columns;
import org.supportflow.engine.check.Finding;
import org.supportflow.engine.check.Patience;

/**
 * Reads every cell as the engine will: one that does not parse would deploy silently and fail at the first ticket.
 * What may be written at all is for the engine module's own check, which comes before.
 */
class CellCheck {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    List<Finding> check(String file, TableContract contract, DecisionTable table) {
        var found = new ArrayList<Finding>();
        var inputs = table.getInputs().stream().map(Columns::name).toList();
        var outputs = table.getOutputs().stream()
                .map(output -> Optional.ofNullable(output.getName()).orElse(""))
                .toList();
        var row = 0;
        for (var rule : table.getRules()) {
            Patience.orStop();
            row++;
            var tests = List.copyOf(rule.getInputEntries());
            for (var i = 0; i < Math.min(inputs.size(), tests.size()); i++) {
                var cell =
                        new Finding.Cell(row, inputs.get(i), plain(tests.get(i).getText()));
                condition(cell, contract).ifPresent(problem -> found.add(finding(file, rule, cell, problem)));
            }
            var answers = List.copyOf(rule.getOutputEntries());
            for (var i = 0; i < Math.min(outputs.size(), answers.size()); i++) {
                var cell = new Finding.Cell(
                        row, outputs.get(i), plain(answers.get(i).getText()));
                answer(cell, contract).ifPresent(problem -> found.add(finding(file, rule, cell, problem)));
            }
        }
        return found;
    }

    private Optional<String> condition(Finding.Cell place, TableContract contract) {
        var cell = String.valueOf(place.text());
        if (cell.isEmpty() || cell.equals("-")) {
            return Optional.empty();
        }
        var parsed = feel.parseUnaryTests(cell);
        if (!parsed.isSuccess()) {
            return Optional.of("'%s' is not FEEL".formatted(cell));
        }
        return contract.input(String.valueOf(place.column()))
                .flatMap(known -> CellTypes.problemInTest(
                        contract, known, parsed.parsedExpression().expression()));
    }

    private Optional<String> answer(Finding.Cell place, TableContract contract) {
        var cell = String.valueOf(place.text());
        var text = cell.isEmpty() ? "null" : cell;
        var parsed = feel.parseExpression(text);
        var evaluated = feel.evaluateExpression(text, Map.of());
        if (!parsed.isSuccess() || !evaluated.isSuccess()) {
            return Optional.of("'%s' is not a value in FEEL; texts stand in quotes".formatted(cell));
        }
        var expression = parsed.parsedExpression().expression();
        var wanted = contract.output(String.valueOf(place.column()));
        var misfit = wanted.flatMap(known -> CellTypes.problemInAnswer(contract, known, expression));
        if (misfit.isPresent()) {
            return misfit;
        }
        return CellTypes.asks(expression)
                ? Optional.of("'%s' is no value of its own; write one row for each case".formatted(cell))
                : wanted.flatMap(known -> unfit(evaluated.result(), known));
    }

    private static Optional<String> unfit(@Nullable Object value, Column column) {
        if (value == null) {
            return column.defaultValue() == null ? Optional.of("it says nothing") : Optional.empty();
        }
        if (!column.type().holds(value)) {
            return Optional.of("'%s' is no %s".formatted(value, column.type().typeName()));
        }
        var allowed = column.allowedValues();
        if (!allowed.isEmpty() && !allowed.contains(value.toString())) {
            return Optional.of("'%s' is none of %s".formatted(value, String.join(", ", allowed)));
        }
        var form = column.form();
        return form == null || form.fits(value.toString())
                ? Optional.empty()
                : Optional.of("'%s' is not %s".formatted(value, form.words()));
    }

    private static Finding finding(String file, Rule rule, Finding.Cell cell, String problem) {
        var where = "row %s, column %s".formatted(rule.getId(), cell.column());
        return Finding.refusal(file, where, problem, "Mend this cell").at(cell);
    }

    private static String plain(@Nullable Text text) {
        return Optional.ofNullable(text)
                .map(Text::getTextContent)
                .map(String::strip)
                .orElse("");
    }
}
