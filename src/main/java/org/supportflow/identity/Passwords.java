package org.supportflow.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.springframework.stereotype.Component;

/** Judges passwords that people choose, by the engine's policy. */
@Component
class Passwords {

    private static final String FIELD = "password";
    private static final int LONGEST = 500;

    private final IdentityService identities;

    Passwords(IdentityService identities) {
        this.identities = identities;
    }

    List<PersonProblem> problems(String person, String password) {
        if (password.length() > LONGEST) {
            return List.of(PersonProblem.of(FIELD, "password.too-long", LONGEST));
        }
        var user = Objects.requireNonNull(
                identities.createUserQuery().userId(person).singleResult());
        var problems = new ArrayList<PersonProblem>();
        for (var rule : identities.checkPasswordAgainstPolicy(password, user).getViolatedRules()) {
            problems.add(problem(rule));
        }
        return problems;
    }

    /** {@code PASSWORD_POLICY_LENGTH} with its least number becomes {@code password.length} with it. */
    private static PersonProblem problem(PasswordPolicyRule rule) {
        var name = rule.getPlaceholder().replace("PASSWORD_POLICY_", "").toLowerCase(Locale.ROOT);
        var parameters = rule.getParameters();
        return new PersonProblem(
                FIELD,
                "password." + name.replace('_', '-'),
                parameters == null ? List.of() : List.copyOf(parameters.values()));
    }
}
