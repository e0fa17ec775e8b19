package org.supportflow.decision;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column that code depends on: a fact a table may ask for or an answer it must give. The default stands in for a
 * missing fact, and for an answer that a table published before the column existed does not give.
 */
public record Column(
        String name,
        ColumnType type,
        String label,
        @Nullable Object defaultValue,
        List<String> allowedValues,
        boolean variable,
        @Nullable Form form) {

    static Column text(String name, String label, String... allowed) {
        return new Column(name, ColumnType.TEXT, label, null, List.of(allowed), false, null);
    }

    static Column number(String name, String label) {
        return new Column(name, ColumnType.NUMBER, label, null, List.of(), false, null);
    }

    static Column truth(String name, String label) {
        return new Column(name, ColumnType.TRUTH, label, null, List.of(), false, null);
    }

    Column orElse(Object value) {
        return new Column(name, type, label, value, allowedValues, variable, form);
    }

    Column writtenAs(Form form) {
        return new Column(name, type, label, defaultValue, allowedValues, variable, form);
    }

    Column allowing(Collection<String> more) {
        var all = Stream.concat(allowedValues.stream(), more.stream().sorted())
                .distinct()
                .toList();
        return new Column(name, type, label, defaultValue, all, variable, form);
    }

    /** An answer that a gateway or a form of a diagram asks for. */
    Column asVariable() {
        return new Column(name, type, label, defaultValue, allowedValues, true, form);
    }

    @Nullable
    Object read(@Nullable Object value) {
        var typed = type.read(value);
        return typed == null ? defaultValue : typed;
    }
}
