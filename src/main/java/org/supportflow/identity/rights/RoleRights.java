package org.supportflow.identity.rights;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.identity.Role;

/** The least that each role needs inside the engine; roles that are not named here have no rights there. */
@Component
public class RoleRights {

    private record Right(Role role, Resource resource, String id, List<Permission> permissions) {}

    private static final String ANY = Authorization.ANY;

    private static final List<Right> RIGHTS = List.of(
            right(Role.AGENT, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
            right(Role.LEAD, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
            right(
                    Role.LEAD,
                    Resources.PROCESS_DEFINITION,
                    ANY,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.TASK_WORK,
                    ProcessDefinitionPermissions.TASK_ASSIGN),
            right(Role.MANAGER, Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ),
            right(Role.OWNER, Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ),
            right(Role.OPERATOR, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
            right(Role.OPERATOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
            right(Role.OPERATOR, Resources.FILTER, ANY, Permissions.ALL),
            right(Role.OPERATOR, Resources.DEPLOYMENT, ANY, Permissions.READ),
            right(Role.OPERATOR, Resources.DECISION_DEFINITION, ANY, Permissions.READ),
            right(
                    Role.OPERATOR,
                    Resources.PROCESS_DEFINITION,
                    ANY,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.READ_HISTORY,
                    ProcessDefinitionPermissions.RETRY_JOB,
                    ProcessDefinitionPermissions.SUSPEND,
                    ProcessDefinitionPermissions.SUSPEND_INSTANCE));

    private final AuthorizationService authorizations;

    RoleRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Brings the engine's authorizations of all roles in line with what stands here. */
    @Transactional
    public void grant() {
        var administrator =
                Arrays.stream(Resources.values()).map(resource -> right(Role.ADMIN, resource, ANY, Permissions.ALL));
        Stream.concat(RIGHTS.stream(), administrator).forEach(this::grant);
    }

    /** Staff who work in Tasklist may read this filter. */
    @Transactional
    public void letWorkersRead(String filter) {
        Stream.of(Role.AGENT, Role.LEAD)
                .forEach(role -> grant(right(role, Resources.FILTER, filter, Permissions.READ)));
    }

    private void grant(Right right) {
        var found = authorizations
                .createAuthorizationQuery()
                .groupIdIn(right.role().group())
                .resourceType(right.resource())
                .resourceId(right.id())
                .singleResult();
        var authorization =
                found == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : found;
        authorization.setGroupId(right.role().group());
        authorization.setResource(right.resource());
        authorization.setResourceId(right.id());
        authorization.setPermissions(right.permissions().toArray(new Permission[0]));
        authorizations.saveAuthorization(authorization);
    }

    private static Right right(Role role, Resource resource, String id, Permission... permissions) {
        return new Right(role, resource, id, List.of(permissions));
    }
}
