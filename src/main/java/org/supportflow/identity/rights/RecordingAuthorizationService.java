package org.supportflow.identity.rights;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.AuthorizationServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.supportflow.audit.Audit;

/** Records which person gave or took which right inside the engine, in the transaction that does so. */
class RecordingAuthorizationService extends AuthorizationServiceImpl {

    private final Audit audit;

    RecordingAuthorizationService(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Authorization saveAuthorization(Authorization authorization) {
        return commandExecutor.execute(context -> {
            var saved = super.saveAuthorization(authorization);
            record(context, "rightSaved", saved.getId(), details(saved));
            return saved;
        });
    }

    @Override
    public void deleteAuthorization(String authorizationId) {
        commandExecutor.execute(context -> {
            super.deleteAuthorization(authorizationId);
            record(context, "rightDeleted", authorizationId, Map.of());
            return null;
        });
    }

    private void record(CommandContext context, String what, String id, Map<String, String> details) {
        var person = context.getAuthenticatedUserId();
        if (person != null) {
            audit.record(person, what, "authorization:" + id, details);
        }
    }

    private static Map<String, String> details(Authorization saved) {
        return Map.of(
                "to",
                Objects.requireNonNullElse(saved.getUserId(), String.valueOf(saved.getGroupId())),
                "resource",
                saved.getResourceType() + ":" + saved.getResourceId());
    }
}
