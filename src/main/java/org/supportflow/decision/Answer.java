package org.supportflow.decision;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one row of a table said, typed as its contract declares. */
public record Answer(String row, Map<String, @Nullable Object> values) {

    /** A text that must be there. */
    public String text(String column) {
        return Objects.requireNonNull(values.get(column), () -> row + " says nothing in column " + column)
                .toString();
    }

    /** A text unless the cell is empty. */
    public Optional<String> optionalText(String column) {
        return Optional.ofNullable(values.get(column)).map(Object::toString).filter(text -> !text.isBlank());
    }

    public double number(String column) {
        return values.get(column) instanceof Number number ? number.doubleValue() : 0;
    }

    public boolean is(String column) {
        return Boolean.TRUE.equals(values.get(column));
    }
}
