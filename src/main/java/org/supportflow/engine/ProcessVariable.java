package org.supportflow.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** A variable of a process by its name in the diagram; {@code type} is text, number, boolean or date. */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** The value that a diagram must have set before. */
    public T in(VariableScope scope) {
        return optionalIn(scope)
                .orElseThrow(() -> new IllegalStateException(
                        "The process has no variable '%s'. Set it before this task in the diagram.".formatted(name)));
    }

    public Optional<T> optionalIn(VariableScope scope) {
        var value = scope.getVariable(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalStateException("The variable '%s' is a %s, but should be a %s. Mend it in the diagram."
                    .formatted(name, value.getClass().getSimpleName(), type.getSimpleName()));
        }
        return Optional.ofNullable(type.cast(value));
    }

    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value);
    }

    /** For what belongs to one task or one event sub-process alone. */
    public void setLocal(VariableScope scope, @Nullable T value) {
        scope.setVariableLocal(name, value);
    }
}
