package org.supportflow.engine.work;

import java.util.HashMap;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.supportflow.engine.check.FeelGrammar;

/** Which fields a form shows to somebody who filled in these values. */
final class ShownFields {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final Map<String, Object> values = new HashMap<>();

    ShownFields(Map<String, ?> sent, Map<String, ?> known) {
        values.putAll(known);
        values.putAll(sent);
        // As in the form: what is left empty is nothing.
        values.values().removeIf(value -> value == null || value.toString().isEmpty());
    }

    /** Not where nobody can say: publication lets only conditions through that can be asked here. */
    boolean holds(FormField field) {
        return field.hiding().stream().noneMatch(this::hides);
    }

    private boolean hides(String condition) {
        var expression = condition.strip().replaceFirst("^=", "");
        if (FeelGrammar.problemInExpression(expression, FeelGrammar.wordsOf(expression))
                .isPresent()) {
            return true;
        }
        var answer = FEEL.evaluateExpression(expression, values);
        return answer.isSuccess() && Boolean.TRUE.equals(answer.result());
    }
}
