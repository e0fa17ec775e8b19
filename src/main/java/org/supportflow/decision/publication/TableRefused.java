package org.supportflow.decision.publication;

import java.util.List;

/** A table was not published, and nothing was changed; the problems say why. */
public class TableRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TableProblem> problems;

    TableRefused(List<TableProblem> problems) {
        super("The table was not published, and nothing was changed. Mend the problems that refuse it.");
        this.problems = List.copyOf(problems);
    }

    public List<TableProblem> problems() {
        return problems;
    }
}
