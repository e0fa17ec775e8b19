package org.supportflow.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what cells said. The engine's FEEL builds its hundred functions anew for every cell it looks at, which took a
 * fifth of a ticket's time; a cell of nothing but values says the same about the same input for ever.
 */
final class RememberingFeel implements FeelEngine {

    private static final long MOST = 20_000;

    /** Text, numbers, ranges, comparisons and {@code not}: no name, so nothing but the cell's own input can matter. */
    private static final Pattern VALUES =
            Pattern.compile("(?:\"[^\"\\\\]*+\"|not\\s*+(?=\\()|true|false|[\\d\\s.,<>=()\\[\\]-])*+");

    /** An input as tables name it. */
    private static final Pattern NAME = Pattern.compile("\\p{L}\\w*+");

    private final FeelEngine feel;
    private final Cache<Test, Optional<Object>> inputs =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<Test, Boolean> tests =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<String, Optional<Object>> values =
            Caffeine.newBuilder().maximumSize(MOST).build();

    RememberingFeel(FeelEngine feel) {
        this.feel = feel;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T evaluateSimpleExpression(String expression, VariableContext variables) {
        if (!VALUES.matcher(expression).matches()) {
            return feel.evaluateSimpleExpression(expression, variables);
        }
        return (T) values.get(expression, cell -> Optional.ofNullable(feel.evaluateSimpleExpression(cell, variables)))
                .orElse(null);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
        if (!VALUES.matcher(expression).matches()) {
            return feel.evaluateSimpleUnaryTests(expression, input, variables);
        }
        var test = new Test(expression, variables.resolve(input).getValue());
        return tests.get(test, cell -> feel.evaluateSimpleUnaryTests(expression, input, variables));
    }

    private record Test(String cell, @Nullable Object input) {}
}
