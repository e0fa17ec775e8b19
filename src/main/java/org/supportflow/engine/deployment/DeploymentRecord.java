package org.supportflow.engine.deployment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.supportflow.engine.check.ModelFile;

/** Stands behind the engine's own deployers and records who put what live, in the same transaction. */
class DeploymentRecord implements Deployer {

    private static final String INSERT = """
            insert into supportflow.model_version (kind, model_key, version, definition_id, deployment_id, resource_name,
                source, author, approved_by, comment, checksum, build, deployed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate database;
    private final Clock clock;

    DeploymentRecord(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew() && deployment.getDeployedArtifacts() != null) {
            deployment.getDeployedArtifacts().values().stream()
                    .flatMap(List<?>::stream)
                    .filter(ResourceDefinition.class::isInstance)
                    .map(ResourceDefinition.class::cast)
                    .forEach(definition -> record(deployment, definition));
        }
    }

    private void record(DeploymentEntity deployment, ResourceDefinition definition) {
        var content = deployment.getResource(definition.getResourceName()).getBytes();
        var kind = new ModelFile(definition.getResourceName(), content).kind();
        var publication = Publishing.current();
        database.update(
                INSERT,
                kind.map(Enum::name).orElse(""),
                definition.getKey(),
                definition.getVersion(),
                definition.getId(),
                deployment.getId(),
                definition.getResourceName(),
                sourceOf(deployment),
                publication.map(Publication::author).orElseGet(DeploymentRecord::authenticated),
                approver(publication),
                publication.map(Publication::comment).orElse(textOr(deployment.getName(), "")),
                Checksum.of(content),
                Publishing.build().orElse(null),
                Timestamp.from(clock.instant()));
    }

    private static String sourceOf(DeploymentEntity deployment) {
        return textOr(deployment.getSource(), "unknown");
    }

    private static String authenticated() {
        return textOr(Context.getCommandContext().getAuthenticatedUserId(), "unknown");
    }

    private static @Nullable String approver(Optional<Publication> publication) {
        return publication.isPresent() ? publication.get().approvedBy() : null;
    }

    private static String textOr(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
