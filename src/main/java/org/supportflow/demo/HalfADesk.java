package org.supportflow.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The demo desk was not finished, and time cannot be turned back twice; the message says what to do. */
class HalfADesk extends RuntimeException {

    private static final String ACTION =
            "If no other node is making it right now, stop the product, delete the data folder"
                    + " (SUPPORTFLOW_DATA) or the own database, and start again.";

    HalfADesk() {
        super("This database holds half a demo desk: making it was interrupted. " + ACTION);
    }

    /** Shows the sentence instead of a stack trace when the start fails. */
    static class Analyzer extends AbstractFailureAnalyzer<HalfADesk> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, HalfADesk cause) {
            return new FailureAnalysis(cause.getMessage(), ACTION, cause);
        }
    }
}
