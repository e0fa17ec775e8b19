package org.supportflow.identity.web;

import java.util.stream.Stream;
import org.supportflow.identity.Role;

/** The authorities of roles, as the filter chains ask for them. */
final class Roles {

    private Roles() {}

    static String[] authorities(Role... roles) {
        return Stream.of(roles).map(role -> "ROLE_" + role.group()).toArray(String[]::new);
    }
}
