package org.supportflow.identity;

import java.util.List;
import java.util.stream.Collectors;

/** Something about a person or a key is not saved, for these reasons. */
public class UnusablePerson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PersonProblem> problems;

    public UnusablePerson(List<PersonProblem> problems) {
        super(problems.stream().map(PersonProblem::code).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    public List<PersonProblem> problems() {
        return problems;
    }
}
