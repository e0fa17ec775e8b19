package org.supportflow.sla.ledger;

import java.util.Arrays;

/** What is promised: each kind has its own target, which may be empty. */
public enum ClockKind {
    FIRST_RESPONSE("firstResponse"),
    NEXT_RESPONSE("nextResponse"),
    UPDATE("update"),
    WORKAROUND("workaround"),
    RESOLUTION("resolution");

    private final String code;

    ClockKind(String code) {
        this.code = code;
    }

    /** The value in tables, diagrams and REST. */
    public String code() {
        return code;
    }

    /** Stopped by an answer and never paused. */
    boolean isResponse() {
        return this == FIRST_RESPONSE || this == NEXT_RESPONSE;
    }

    public static ClockKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is no clock. Clocks are %s."
                        .formatted(
                                code,
                                Arrays.stream(values()).map(ClockKind::code).toList())));
    }
}
