package org.supportflow.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is here; each role is a group of the engine. */
public enum Role {
    AGENT,
    LEAD,
    MANAGER,
    OWNER,
    OPERATOR,
    AUDITOR,
    /** The engine's own name of the group is fixed. */
    ADMIN("camunda-admin");

    private final String group;

    Role() {
        this.group = name().toLowerCase(Locale.ROOT);
    }

    Role(String group) {
        this.group = group;
    }

    /** The id of the engine's group. */
    public String group() {
        return group;
    }

    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
