package org.supportflow.api;

import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with one field, parameter or header of a call; the sentence names it and says what to do. */
public record FieldProblem(String field, String message) {

    /** All of them as one text. */
    public static String sentences(List<FieldProblem> problems) {
        return problems.stream().map(FieldProblem::message).collect(Collectors.joining(" "));
    }
}
