package org.supportflow.routing;

import java.util.Arrays;

/** How table routing wants the agent to be chosen. */
enum Strategy {
    /** Who helped this customer last. */
    STICKY("sticky"),
    LEAST_LOADED("leastLoaded"),
    ROUND_ROBIN("roundRobin"),
    /** Nobody: the team takes it. */
    PULL("pull");

    private final String code;

    Strategy(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Strategy of(String code) {
        return Arrays.stream(values())
                .filter(strategy -> strategy.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Table routing answers '%s', but agents are chosen by sticky, leastLoaded, roundRobin or pull"
                                .formatted(code)));
    }
}
