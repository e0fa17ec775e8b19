package org.supportflow.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The embedded database cannot be used; the message says why and what to do. */
class DatabaseUnavailable extends RuntimeException {

    private final String action;

    DatabaseUnavailable(String what, String action) {
        super(what + " " + action);
        this.action = action;
    }

    /** Shows the sentence instead of a stack trace when the start fails. */
    static class Analyzer extends AbstractFailureAnalyzer<DatabaseUnavailable> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnavailable cause) {
            return new FailureAnalysis(cause.getMessage(), cause.action, cause);
        }
    }
}
