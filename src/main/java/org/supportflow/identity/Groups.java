package org.supportflow.identity;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The engine's groups: roles, and the teams that tickets are routed to. */
@Component
class Groups {

    /** Who pages, triage and escalations go to must exist before the first ticket does. */
    private static final Set<String> FIRST_TEAMS =
            Set.of("triage", "support", "database", "platform", "community", "on-call", "leads");

    static final String TEAM = "team";
    private static final String ROLE = "role";

    private final IdentityService identities;

    Groups(IdentityService identities) {
        this.identities = identities;
    }

    void createFirst() {
        for (var role : Role.values()) {
            create(role.group(), ROLE);
        }
        FIRST_TEAMS.forEach(team -> create(team, TEAM));
    }

    void createTeam(String id) {
        create(id, TEAM);
    }

    private void create(String id, String type) {
        if (identities.createGroupQuery().groupId(id).count() > 0) {
            return;
        }
        var group = identities.newGroup(id);
        group.setName(Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' '));
        group.setType(type);
        identities.saveGroup(group);
    }
}
