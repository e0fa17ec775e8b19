package org.supportflow.api;

/** A parameter in the address that cannot be taken: answered with 400 and a sentence that says what can. */
public class InvalidParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FieldProblem problem;

    public InvalidParameter(String parameter, String message) {
        super(message);
        this.problem = new FieldProblem(parameter, message);
    }

    public FieldProblem problem() {
        return problem;
    }
}
