package org.supportflow.decision.web;

import org.jspecify.annotations.Nullable;
import org.supportflow.decision.publication.TableProblem;

/** One thing that the check says of a table; {@code severity} is {@code error} or {@code warning}. */
record TableProblemAnswer(
        String severity,
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String cell,
        String message) {

    static TableProblemAnswer of(TableProblem problem) {
        return new TableProblemAnswer(
                problem.severity().code(), problem.row(), problem.column(), problem.cell(), problem.message());
    }
}
