package org.supportflow.identity.rights;

import java.util.Map;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.supportflow.audit.Audit;
import org.supportflow.identity.LastAdministrator;
import org.supportflow.identity.Role;

/**
 * Lets nobody take the last administrator away, and records which person gave or took an account, a role or a team on the engine's own pages, in the transaction that
 * does so. What our own code does for somebody it records itself, in its own words.
 */
class RecordingIdentityService extends IdentityServiceImpl {

    private final Audit audit;
    private final LastAdministrator administrators;

    RecordingIdentityService(Audit audit, LastAdministrator administrators) {
        this.audit = audit;
        this.administrators = administrators;
    }

    @Override
    public void saveUser(User user) {
        recorded("accountSaved", user.getId(), Map.of(), context -> {
            super.saveUser(user);
            return null;
        });
    }

    @Override
    public void deleteUser(String userId) {
        recorded("accountDeleted", userId, Map.of(), context -> {
            administrators.mayLose(userId);
            super.deleteUser(userId);
            return null;
        });
    }

    @Override
    public void createMembership(String userId, String groupId) {
        recorded("groupJoined", userId, Map.of("group", groupId), context -> {
            super.createMembership(userId, groupId);
            return null;
        });
    }

    @Override
    public void deleteMembership(String userId, String groupId) {
        recorded("groupLeft", userId, Map.of("group", groupId), context -> {
            if (Role.ADMIN.group().equals(groupId)) {
                administrators.mayLose(userId);
            }
            super.deleteMembership(userId, groupId);
            return null;
        });
    }

    @Override
    public void deleteGroup(String groupId) {
        administrators.mayLoseGroup(groupId);
        super.deleteGroup(groupId);
    }

    private void recorded(String what, String whom, Map<String, String> details, Command<?> act) {
        commandExecutor.execute(context -> {
            act.execute(context);
            var person = context.getAuthenticatedUserId();
            if (person != null) {
                audit.record(person, what, "person:" + whom, details);
            }
            return null;
        });
    }
}
