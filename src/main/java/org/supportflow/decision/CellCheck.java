package org.supportflow.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern TEXTS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern TEXT_LIST = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    List<Finding> check(String file, TableContract contract, DecisionTable table) {
        var found = new ArrayList<Finding>();
        var inputs = table.getInputs().stream().map(Columns::name).toList();
        var outputs = table.getOutputs().stream()
                .map(output -> Optional.ofNullable(output.getName()).orElse(""))
                .toList();
        for (var rule : table.getRules()) {
            Patience.orStop();
            var tests = List.copyOf(rule.getInputEntries());
            for (var i = 0; i < Math.min(inputs.size(), tests.size()); i++) {
                var where = where(rule, inputs.get(i));
                condition(plain(tests.get(i).getText()), contract.input(inputs.get(i)))
                        .ifPresent(problem -> found.add(finding(file, where, problem)));
            }
            var answers = List.copyOf(rule.getOutputEntries());
            for (var i = 0; i < Math.min(outputs.size(), answers.size()); i++) {
                var where = where(rule, outputs.get(i));
                answer(plain(answers.get(i).getText()), contract.output(outputs.get(i)))
                        .ifPresent(problem -> found.add(finding(file, where, problem)));
            }
        }
        return found;
    }

    private Optional<String> condition(String cell, Optional<Column> column) {
        if (cell.isEmpty() || cell.equals("-")) {
            return Optional.empty();
        }
        if (!feel.parseUnaryTests(cell).isSuccess()) {
            return Optional.of("'%s' is not FEEL".formatted(cell));
        }
        return column.flatMap(known -> neverThere(cell, known));
    }

    private Optional<String> answer(String cell, Optional<Column> column) {
        var evaluated = feel.evaluateExpression(cell.isEmpty() ? "null" : cell, Map.of());
        if (!evaluated.isSuccess()) {
            return Optional.of("'%s' is not a value in FEEL; texts stand in quotes".formatted(cell));
        }
        return column.flatMap(known -> unfit(evaluated.result(), known));
    }

    private static Optional<String> unfit(@Nullable Object value, Column column) {
        if (value == null) {
            return column.defaultValue() == null ? Optional.of("it says nothing") : Optional.empty();
        }
        if (!column.type().holds(value)) {
            return Optional.of("'%s' is no %s".formatted(value, column.type().typeName()));
        }
        var allowed = column.allowedValues();
        return allowed.isEmpty() || allowed.contains(value.toString())
                ? Optional.empty()
                : Optional.of("'%s' is none of %s".formatted(value, String.join(", ", allowed)));
    }

    /** A row that asks for a value which does not exist is never reached: nearly always a slip of the pen. */
    private static Optional<String> neverThere(String cell, Column column) {
        if (column.allowedValues().isEmpty() || !TEXT_LIST.matcher(cell).matches()) {
            return Optional.empty();
        }
        return TEXTS.matcher(cell)
                .results()
                .map(text -> text.group().substring(1, text.group().length() - 1))
                .filter(text -> !column.allowedValues().contains(text))
                .findFirst()
                .map(text -> "'%s' is none of %s".formatted(text, String.join(", ", column.allowedValues())));
    }

    private static String where(Rule rule, String column) {
        return "row %s, column %s".formatted(rule.getId(), column);
    }

    private static Finding finding(String file, String where, String problem) {
        return Finding.refusal(file, where, problem, "Mend this cell");
    }

    private static String plain(@Nullable Text text) {
        return Optional.ofNullable(text)
                .map(Text::getTextContent)
                .map(String::strip)
                .orElse("");
    }
}
