package org.supportflow.decision.publication;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportflow.engine.check.Finding;

/**
 * What the check says of a table.
 *
 * @param severity {@code error} refuses it, {@code warning} only tells
 * @param row counted from 1; null where it is about the whole table
 * @param column the fact it asks for or the answer it gives
 * @param cell what stands there
 * @param message what is wrong, and how to mend it
 */
public record TableProblem(
        Severity severity,
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String cell,
        String message) {

    /** Whether it can be published nevertheless. */
    public enum Severity {
        ERROR,
        WARNING;

        /** As in REST. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static TableProblem error(String message) {
        return new TableProblem(Severity.ERROR, null, null, null, message);
    }

    static TableProblem of(Finding finding) {
        var cell = Optional.ofNullable(finding.cell());
        return new TableProblem(
                finding.refuses() ? Severity.ERROR : Severity.WARNING,
                cell.map(Finding.Cell::row).orElse(null),
                cell.map(Finding.Cell::column).orElse(null),
                cell.map(Finding.Cell::text).orElse(null),
                "%s: %s. %s.".formatted(finding.where(), finding.problem(), finding.remedy()));
    }

    boolean refuses() {
        return severity == Severity.ERROR;
    }
}
