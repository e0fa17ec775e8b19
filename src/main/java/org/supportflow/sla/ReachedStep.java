package org.supportflow.sla;

import java.util.Map;

/** A step of one clock that the process was told of; each due that was agreed with the customer begins another round. */
public record ReachedStep(String clock, int cycle, int step, int round) {

    /** The promise is broken from here on. */
    private static final int BREACH = 100;

    /** As the message to the process carries it. */
    public Map<String, Object> variables() {
        return Map.of("clock", clock, "cycle", cycle, "step", step, "round", round);
    }

    boolean isWarning() {
        return step < BREACH;
    }
}
