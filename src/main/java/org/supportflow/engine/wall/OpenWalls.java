package org.supportflow.engine.wall;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A wall around the engine does not stand: the product does not start without it. */
class OpenWalls extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String ACTION = "Take settings, plug-ins and libraries back out that change the engine's"
            + " expressions, scripts, parse listeners, deployers or authorizations, then start again.";

    OpenWalls(List<String> open) {
        super(
                "These walls around the engine are not active: %s. Whoever may publish a model or sign in could do anything."
                        .formatted(String.join(", ", open)));
    }

    /** Says it to the operator without a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<OpenWalls> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, OpenWalls cause) {
            return new FailureAnalysis(cause.getMessage(), ACTION, cause);
        }
    }
}
