package org.supportflow.customer;

import java.util.List;
import java.util.stream.Collectors;

/** Something about a customer is not saved, for these reasons. */
public class UnusableCustomer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<CustomerProblem> problems;

    public UnusableCustomer(List<CustomerProblem> problems) {
        super(problems.stream().map(CustomerProblem::code).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    public List<CustomerProblem> problems() {
        return problems;
    }
}
