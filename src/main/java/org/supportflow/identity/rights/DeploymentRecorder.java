package org.supportflow.identity.rights;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.supportflow.audit.Audit;
import org.supportflow.engine.deployment.Publication;

/** Records who put which models live, in the transaction that does so. */
class DeploymentRecorder implements Deployer {

    private final Audit audit;

    DeploymentRecorder(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // Also called when a node reads a deployment again.
        if (!deployment.isNew()) {
            return;
        }
        var person = Publication.current()
                .map(Publication::author)
                .or(() -> Optional.ofNullable(Context.getCommandContext().getAuthenticatedUserId()));
        audit.record(
                person.orElse("supportflow"),
                "modelsDeployed",
                "deployment:" + deployment.getId(),
                Map.of(
                        "name", String.valueOf(deployment.getName()),
                        "source", String.valueOf(deployment.getSource()),
                        "resources", String.join(", ", deployment.getResources().keySet())));
    }
}
