package org.supportflow.desk.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.supportflow.identity.Role;

/** Where somebody can go from the desk; {@code key} names the words for it. */
record Place(String key, String address, Set<Role> roles) {

    private static final List<Place> ALL = List.of(
            new Place(
                    "tasklist",
                    "/camunda/app/tasklist/default/",
                    Set.of(Role.AGENT, Role.LEAD, Role.OPERATOR, Role.ADMIN)),
            new Place("cockpit", "/camunda/app/cockpit/default/", Set.of(Role.OPERATOR, Role.ADMIN)),
            new Place(
                    "organizations",
                    "/desk/organizations",
                    Set.of(Role.AGENT, Role.LEAD, Role.MANAGER, Role.AUDITOR, Role.ADMIN)),
            new Place("people", "/desk/people", Set.of(Role.ADMIN)),
            new Place("api-keys", "/desk/api-keys", Set.of(Role.ADMIN)),
            new Place("tables", "/desk/tables", Set.of(Role.MANAGER, Role.AUDITOR, Role.ADMIN)),
            new Place("calendars", "/desk/calendars", Set.of(Role.MANAGER, Role.AUDITOR, Role.ADMIN)),
            new Place("rest", "/v3/api-docs", Set.of(Role.values())));

    /** Those that will let somebody in who has these roles. */
    static List<Place> of(Collection<Role> roles) {
        return ALL.stream()
                .filter(place -> place.roles().stream().anyMatch(roles::contains))
                .toList();
    }
}
