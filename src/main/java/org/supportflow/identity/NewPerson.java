package org.supportflow.identity;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/** Somebody who begins to work here. */
public record NewPerson(
        String id,
        String name,
        String email,
        ZoneId zone,
        Set<Role> roles,
        Set<String> teams,
        Set<String> languages,
        Set<String> skills) {

    public static NewPerson of(String id, String name, String email, Role... roles) {
        return new NewPerson(id, name, email, ZoneOffset.UTC, Set.of(roles), Set.of(), Set.of("en"), Set.of());
    }

    public NewPerson in(String... joined) {
        return new NewPerson(id, name, email, zone, roles, Set.of(joined), languages, skills);
    }

    public NewPerson speaking(String... spoken) {
        return new NewPerson(id, name, email, zone, roles, teams, Set.of(spoken), skills);
    }

    public NewPerson knowing(String... known) {
        return new NewPerson(id, name, email, zone, roles, teams, languages, Set.of(known));
    }

    public NewPerson at(ZoneId place) {
        return new NewPerson(id, name, email, place, roles, teams, languages, skills);
    }
}
