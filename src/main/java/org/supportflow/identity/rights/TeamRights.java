package org.supportflow.identity.rights;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Gives rights on a task to whom it is given, and, unlike the engine, takes them back when it goes to somebody else. */
class TeamRights extends DefaultAuthorizationProvider {

    /** The engine would let everybody change and delete their own account. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {createGrantAuthorization(user.getId(), null, USER, user.getId(), READ)};
    }

    /** The engine would let the author delete a deployment, and every ticket in it. */
    @Override
    public AuthorizationEntity @Nullable [] newDeployment(Deployment deployment) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
            takeBack(getGrantAuthorizationByUserId(oldAssignee, TASK, task.getId()));
        }
        return super.newTaskAssignee(task, oldAssignee, newAssignee);
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String user, String type) {
        return existing(getGrantAuthorizationByUserId(user, TASK, task.getId()));
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String group, String type) {
        return existing(getGrantAuthorizationByGroupId(group, TASK, task.getId()));
    }

    private void takeBack(@Nullable AuthorizationEntity right) {
        getAuthorizationManager().deleteDefaultAuthorizations(existing(right));
    }

    private static AuthorizationEntity[] existing(@Nullable AuthorizationEntity right) {
        return right == null ? new AuthorizationEntity[0] : new AuthorizationEntity[] {right};
    }
}
