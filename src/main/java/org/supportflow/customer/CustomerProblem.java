package org.supportflow.customer;

import java.util.List;

/** What is wrong with one field of a customer's record; the sentence stands in the pages' languages under the code. */
public record CustomerProblem(String field, String code, List<Object> values) {

    public static CustomerProblem of(String field, String code, Object... values) {
        return new CustomerProblem(field, code, List.of(values));
    }

    /** The key of the sentence. */
    public String message() {
        return "customers.problem." + code;
    }
}
