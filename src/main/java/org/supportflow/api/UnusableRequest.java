package org.supportflow.api;

import java.util.List;

/** A call whose form is right but that cannot mean anything: answered with 422 and a sentence for each field. */
public class UnusableRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public UnusableRequest(List<FieldProblem> problems) {
        super(FieldProblem.sentences(problems));
        this.problems = List.copyOf(problems);
    }

    public static UnusableRequest of(String field, String message) {
        return new UnusableRequest(List.of(new FieldProblem(field, message)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
