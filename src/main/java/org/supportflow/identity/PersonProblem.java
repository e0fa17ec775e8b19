package org.supportflow.identity;

import java.util.List;

/** What is wrong with one field; the sentence stands in the pages' languages under the code. */
public record PersonProblem(String field, String code, List<Object> values) {

    public static PersonProblem of(String field, String code, Object... values) {
        return new PersonProblem(field, code, List.of(values));
    }

    /** The key of the sentence. */
    public String message() {
        return "people.problem." + code;
    }
}
