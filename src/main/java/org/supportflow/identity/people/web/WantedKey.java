package org.supportflow.identity.people.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supportflow.identity.ApiKeyScope;
import org.supportflow.identity.PersonProblem;
import org.supportflow.identity.UnusablePerson;

/** What a key is for, as a client or an administrator says it. */
record WantedKey(@Nullable String name, @Nullable List<@Nullable String> scopes) {

    private static final int LENGTH = 200;

    /** As it stands in a form that nobody has filled in yet. */
    static WantedKey empty() {
        return new WantedKey("", List.of());
    }

    /** The same, as it can be kept. */
    Usable usable() {
        var plain = Objects.requireNonNullElse(name, "").strip();
        var known = known();
        var problems = new ArrayList<PersonProblem>();
        if (plain.isEmpty()) {
            problems.add(PersonProblem.of("name", "missing"));
        } else if (plain.length() > LENGTH || plain.chars().anyMatch(Character::isISOControl)) {
            problems.add(PersonProblem.of("name", "name", LENGTH));
        }
        if (known.isEmpty() || known.size() != Set.copyOf(codes()).size()) {
            var all = Stream.of(ApiKeyScope.values()).map(ApiKeyScope::code).collect(Collectors.joining(", "));
            problems.add(PersonProblem.of("scopes", "scopes", all));
        }
        if (!problems.isEmpty()) {
            throw new UnusablePerson(problems);
        }
        return new Usable(plain, known);
    }

    private Set<ApiKeyScope> known() {
        var codes = codes();
        return Stream.of(ApiKeyScope.values())
                .filter(scope -> codes.contains(scope.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApiKeyScope.class)));
    }

    private List<String> codes() {
        return scopes == null ? List.of() : scopes.stream().map(String::valueOf).toList();
    }

    /** A name and scopes that there are. */
    record Usable(String name, Set<ApiKeyScope> scopes) {}
}
