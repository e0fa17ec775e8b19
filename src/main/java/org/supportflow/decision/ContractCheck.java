package org.supportflow.decision;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supportflow.engine.check.Finding;
import org.supportflow.engine.check.KnownModels;
import org.supportflow.engine.check.ModelCheck;
import org.supportflow.engine.check.ModelFile;
import org.supportflow.engine.check.ModelKind;

/** A table that code depends on keeps its contract: its columns, their types, and cells that can be read. */
@Component
class ContractCheck implements ModelCheck {

    private final CellCheck cells = new CellCheck();
    private final List<MoreValues> added;

    ContractCheck(List<MoreValues> added) {
        this.added = added;
    }

    @Override
    public List<Finding> check(ModelFile file, KnownModels known) {
        if (file.kind().filter(ModelKind.TABLE::equals).isEmpty()) {
            return List.of();
        }
        try {
            var model = Dmn.readModelFromStream(new ByteArrayInputStream(file.content()));
            var found = new ArrayList<Finding>();
            for (var decision : model.getModelElementsByType(Decision.class)) {
                found.addAll(TableContracts.find(decision.getId())
                        .map(contract -> withAddedValues(contract, known))
                        .map(contract -> check(file.name(), contract, decision))
                        .orElseGet(() -> List.of(unknown(file.name(), decision.getId()))));
            }
            return found;
        } catch (RuntimeException e) {
            return List.of(Finding.refusal(
                    file.name(), "the file", "it is not a table: " + e.getMessage(), "Save it again from an editor"));
        }
    }

    /** Facts come by a table's contract: one without could be named in a diagram, but never answer. */
    private static Finding unknown(String file, String key) {
        return Finding.refusal(
                file,
                "table '" + key + "'",
                "nothing in the product asks this table",
                "Give it the id of the table that it is to replace: "
                        + String.join(
                                ", ",
                                TableContracts.all().stream()
                                        .map(TableContract::key)
                                        .toList()));
    }

    private TableContract withAddedValues(TableContract contract, KnownModels known) {
        var widened = contract;
        var all = new ArrayList<>(added);
        all.add(ProcessesInTables.of(known));
        for (var more : all) {
            widened = more.table().equals(contract.key()) ? widened.with(more) : widened;
        }
        return widened;
    }

    private List<Finding> check(String file, TableContract contract, Decision decision) {
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            return List.of(Finding.refusal(
                    file, contract.key(), "it is no decision table", "Make it a table; code asks it by its columns"));
        }
        var found = new ArrayList<Finding>();
        if (!contract.accepts(table.getHitPolicy()) || table.getAggregation() != null) {
            found.add(Finding.refusal(
                    file,
                    contract.key(),
                    "its hit policy is %s".formatted(table.getHitPolicy()),
                    "Set it to %s without aggregation".formatted(contract.hitPolicy())));
        }
        found.addAll(inputs(file, contract, table));
        found.addAll(outputs(file, contract, table));
        found.addAll(cells.check(file, contract, table));
        return found;
    }

    private static List<Finding> inputs(String file, TableContract contract, DecisionTable table) {
        var found = new ArrayList<Finding>();
        for (var input : table.getInputs()) {
            var name = Columns.name(input);
            var column = contract.input(name);
            if (column.isEmpty()) {
                found.add(Finding.refusal(
                        file,
                        "column " + name,
                        "nobody supplies the fact '%s'".formatted(name),
                        "Ask for one of: " + names(contract.inputs())));
            } else if (!column.get().type().isNamed(Columns.type(input))) {
                found.add(wrongType(file, column.get(), Columns.type(input)));
            }
        }
        missing(contract.inputs(), table.getInputs().stream().map(Columns::name).toList())
                .forEach(column -> found.add(Finding.refusal(
                        file,
                        "the columns",
                        "the input '%s' is missing".formatted(column.name()),
                        "Add it; leave its cells empty where it does not matter")));
        return found;
    }

    private static List<Finding> outputs(String file, TableContract contract, DecisionTable table) {
        var found = new ArrayList<Finding>();
        for (var output : table.getOutputs()) {
            var name = Optional.ofNullable(output.getName()).orElse("");
            var column = contract.output(name);
            if (column.isEmpty()) {
                found.add(Finding.refusal(
                        file,
                        "column " + name,
                        "nobody reads the answer '%s'".formatted(name),
                        "Give one of: " + names(contract.outputs())));
            } else if (!column.get().type().isNamed(output.getTypeRef())) {
                found.add(wrongType(file, column.get(), output.getTypeRef()));
            }
        }
        missing(
                        contract.outputs(),
                        table.getOutputs().stream().map(Output::getName).toList())
                .stream()
                .filter(column -> column.defaultValue() == null)
                .forEach(column -> found.add(Finding.refusal(
                        file, "the columns", "the output '%s' is missing".formatted(column.name()), "Add it")));
        return found;
    }

    private static List<Column> missing(List<Column> promised, List<String> there) {
        return promised.stream()
                .filter(column -> !there.contains(column.name()))
                .toList();
    }

    private static Finding wrongType(String file, Column column, @Nullable String type) {
        return Finding.refusal(
                file,
                "column " + column.name(),
                "its type is %s".formatted(type),
                "Make it a %s".formatted(column.type().typeName()));
    }

    private static String names(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    /** What a table's XML calls its columns. */
    static final class Columns {

        private Columns() {}

        static String name(Input input) {
            return Optional.ofNullable(input.getInputExpression())
                    .map(expression -> expression.getText())
                    .map(text -> text.getTextContent().strip())
                    .orElse("");
        }

        static @Nullable String type(Input input) {
            var expression = input.getInputExpression();
            return expression == null ? null : expression.getTypeRef();
        }
    }
}
