package org.supportflow.engine;

import java.util.Map;
import java.util.Optional;

/**
 * What a person sent with a form: the task and the id of the definition that it stands in, who sent it, and every value they sent; those that a listener claims as
 * content never become process variables.
 */
public record TaskSubmission(
        String taskId,
        String taskKey,
        String processDefinition,
        String businessKey,
        String user,
        Map<String, Object> values) {

    /** A text that is not blank. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(values.get(field)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** A whole number, also where a form sends it as text. */
    public Optional<Integer> number(String field) {
        return Optional.ofNullable(values.get(field))
                .map(value -> value instanceof Number number
                        ? number.intValue()
                        : Integer.parseInt(value.toString().strip()));
    }
}
