package org.supportflow.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which role or team somebody has here because of a group at the provider where they sign in. */
public record ProviderGroups(List<Rule> rules) {

    private static final Pattern TEAM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Members of {@code theirs} are in {@code ours}, the id of a group of the engine. */
    public record Rule(String theirs, String ours) {

        /** Administrators are made here and by hand: whoever governs the provider's groups must not become one. */
        public static Rule of(String theirs, String ours) {
            if (!TEAM.matcher(ours).matches()
                    || ours.equals("admin")
                    || Role.ofGroup(ours).filter(Role.ADMIN::equals).isPresent()) {
                throw new IllegalArgumentException(
                        "'%s' can be given to nobody by a group of the provider. Name a team or one of the roles agent,"
                                        .formatted(ours)
                                + " lead, manager, owner, operator, auditor");
            }
            return new Rule(theirs, ours);
        }
    }

    /** All that can be given and taken by groups of the provider. */
    Set<String> governed() {
        return rules.stream().map(Rule::ours).collect(Collectors.toSet());
    }

    /** What its members of these groups have here. */
    Set<String> given(Collection<String> groups) {
        return rules.stream()
                .filter(rule -> groups.contains(rule.theirs()))
                .map(Rule::ours)
                .collect(Collectors.toSet());
    }
}
