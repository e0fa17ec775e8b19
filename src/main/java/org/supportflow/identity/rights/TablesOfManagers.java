package org.supportflow.identity.rights;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.supportflow.identity.Role;

/** Who may deploy because they keep the tables may deploy tables, and neither diagrams nor forms. */
class TablesOfManagers implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew() || !isOnlyManager(groups())) {
            return;
        }
        deployment.getResources().keySet().stream()
                .filter(file -> !file.toLowerCase(Locale.ROOT).endsWith(".dmn"))
                .findFirst()
                .ifPresent(file -> {
                    throw new BadUserRequestException(
                            "Managers deploy tables (.dmn). Leave out '%s', or ask a process owner to deploy it."
                                    .formatted(file));
                });
    }

    private static Collection<String> groups() {
        return Optional.ofNullable(Context.getCommandContext().getAuthentication())
                .map(person -> person.getGroupIds())
                .orElse(List.of());
    }

    private static boolean isOnlyManager(Collection<String> groups) {
        return groups.contains(Role.MANAGER.group())
                && !groups.contains(Role.OWNER.group())
                && !groups.contains(Role.ADMIN.group());
    }
}
