package org.supportflow.decision;

import java.util.Arrays;
import java.util.Optional;

/** For which tickets a published table counts (rule R11); tickets that are over keep what they had in every case. */
public enum PublicationScope {
    /** What was decided stays decided; only what is decided from now on is decided by it. */
    NEW("new"),
    /** Open clocks get the whole new target from now on. */
    OPEN_FROM_NOW("open-from-now"),
    /** Open clocks count as if it had been the target from their start, and are never late in the past. */
    OPEN_RETROACTIVELY("open-retroactively");

    private final String code;

    PublicationScope(String code) {
        this.code = code;
    }

    /** As in REST. */
    public String code() {
        return code;
    }

    public static Optional<PublicationScope> ofCode(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
