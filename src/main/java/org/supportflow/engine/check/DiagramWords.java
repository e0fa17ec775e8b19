package org.supportflow.engine.check;

import java.util.Map;
import java.util.Set;

/**
 * The words that a feature lets diagrams use; found on the class path by the annotation {@code @Component}, so that the build
 * checks with the same words as the running product. Needs a constructor without arguments.
 */
public interface DiagramWords {

    /** Messages that are really sent. */
    default Set<String> messages() {
        return Set.of();
    }

    /** Errors that are really thrown. */
    default Set<String> errors() {
        return Set.of();
    }

    /** What else a bean must be given: bean, input, and the values that exist; no values means any. */
    default Map<String, Map<String, Set<String>>> inputs() {
        return Map.of();
    }

    /** What a user task may say of itself by extension properties, and the values that exist. */
    default Map<String, Set<String>> taskProperties() {
        return Map.of();
    }

    /** Processes that code starts, and the messages that each must start by and catch. */
    default Map<String, Lifecycle> lifecycles() {
        return Map.of();
    }

    /** Beans that take the next of a finite number of things each time; only they may be repeated without a wait. */
    default Map<String, WorkedOff> workedOff() {
        return Map.of();
    }

    /** The variable that says what was taken, and what it says when nothing is left. */
    record WorkedOff(String variable, String nothingLeft) {}

    /** What code expects of a process that it starts itself. */
    record Lifecycle(String startsBy, Set<String> catches) {}
}
