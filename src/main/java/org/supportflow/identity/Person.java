package org.supportflow.identity;

import java.time.ZoneId;
import java.util.Set;

/** Somebody who works here; {@code teams} are the groups that are not roles. */
public record Person(
        String id,
        String name,
        String email,
        ZoneId zone,
        Set<Role> roles,
        Set<String> teams,
        Set<String> languages,
        Set<String> skills,
        PersonStatus status,
        long version) {

    /** Can be given work, and reads mail. */
    public boolean isAtWork() {
        return status == PersonStatus.ACTIVE;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
