package org.supportflow.decision;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column of a table holds; every fact and every answer is brought into this type. */
public enum ColumnType {
    TEXT("string") {
        @Override
        Object typed(Object value) {
            return value.toString();
        }

        @Override
        boolean holds(Object value) {
            return value instanceof String;
        }
    },
    NUMBER("integer", "long", "double", "number") {
        @Override
        Object typed(Object value) {
            return new BigDecimal(value.toString()).doubleValue();
        }

        @Override
        boolean holds(Object value) {
            return value instanceof Number;
        }
    },
    TRUTH("boolean") {
        @Override
        Object typed(Object value) {
            return Boolean.valueOf(value.toString());
        }

        @Override
        boolean holds(Object value) {
            return value instanceof Boolean;
        }
    };

    private final String typeName;
    private final Set<String> typeNames;

    ColumnType(String... typeNames) {
        this.typeName = typeNames[0];
        this.typeNames = Set.of(typeNames);
    }

    /** As table editors call it. */
    String typeName() {
        return typeName;
    }

    abstract Object typed(Object value);

    /** Is the value of this type as it stands? */
    abstract boolean holds(Object value);

    /** The value in this type; nothing stays nothing. */
    @Nullable
    Object read(@Nullable Object value) {
        return value == null ? null : typed(value);
    }

    boolean isNamed(@Nullable String typeName) {
        return typeName != null && typeNames.contains(typeName);
    }
}
