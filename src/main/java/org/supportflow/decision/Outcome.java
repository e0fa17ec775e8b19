package org.supportflow.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a table decided: at least one row, several only where the table collects. */
public record Outcome(
        String table,
        int version,
        String definitionId,
        Map<String, @Nullable Object> inputs,
        List<Answer> answers,
        Optional<UUID> trace) {

    Outcome tracedAs(UUID id) {
        return new Outcome(table, version, definitionId, inputs, answers, Optional.of(id));
    }

    /** The first row, the only one unless the table collects. */
    public Answer answer() {
        return answers.get(0);
    }

    public String text(String column) {
        return answer().text(column);
    }

    public Optional<String> optionalText(String column) {
        return answer().optionalText(column);
    }

    public double number(String column) {
        return answer().number(column);
    }

    public boolean is(String column) {
        return answer().is(column);
    }
}
