package org.supportflow.decision;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** No row of a table fits: never a default, always something a person sees. */
public final class NoAnswer extends StuckOnTable {

    private static final long serialVersionUID = 1L;

    NoAnswer(String table, Map<String, ? extends @Nullable Object> inputs) {
        super(table, "No row in %s for %s".formatted(table, words(inputs)));
    }

    private static String words(Map<String, ? extends @Nullable Object> inputs) {
        return inputs.entrySet().stream()
                .map(input -> input.getKey() + "=" + (input.getValue() == null ? "none" : plain(input.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String plain(Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? String.valueOf(number.longValue())
                : value.toString();
    }
}
