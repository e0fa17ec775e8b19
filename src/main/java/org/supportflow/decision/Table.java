package org.supportflow.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.jspecify.annotations.Nullable;

/** One version of a table, read once. */
record Table(TableDefinition definition, TableContract contract, DmnDecision decision, TableRows rows) {

    /** What the table says about these facts. */
    Outcome answer(TableEngine engine, Map<String, ? extends @Nullable Object> facts) {
        var inputs = contract.narrow(facts);
        var answers =
                engine.rowsFor(decision, inputs).stream().map(this::answerOf).toList();
        if (answers.isEmpty()) {
            throw new NoAnswer(contract.key(), inputs);
        }
        return new Outcome(contract.key(), definition.version(), definition.id(), inputs, answers, Optional.empty());
    }

    private Answer answerOf(DmnEvaluatedDecisionRule row) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        row.getOutputEntries()
                .values()
                .forEach(cell -> said.put(cell.getOutputName(), cell.getValue().getValue()));
        return new Answer(row.getId(), contract.readAnswers(said));
    }

    List<RowInWords> inWords(List<Answer> answers) {
        return answers.stream()
                .flatMap(answer -> rows.row(answer.row()).stream())
                .toList();
    }
}
