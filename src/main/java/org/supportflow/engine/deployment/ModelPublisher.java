package org.supportflow.engine.deployment;

import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supportflow.engine.check.ModelFile;
import org.supportflow.engine.check.ModelKind;

/** Puts one model live as a deployment of its own; refused models change nothing. */
@Component
public class ModelPublisher {

    private final RepositoryService repository;
    private final LiveModels live;

    ModelPublisher(RepositoryService repository, LiveModels live) {
        this.repository = repository;
        this.live = live;
    }

    /** For what a person publishes on our pages. Joins the caller's transaction, if there is one. */
    public LiveModel publish(Publication publication) {
        if (publication.source().equals(Publication.RELEASE)) {
            throw new IllegalArgumentException("Only the release's own deployer publishes as 'release'.");
        }
        return deploy(publication, null);
    }

    LiveModel deploy(Publication publication, @Nullable Long build) {
        var file = publication.file();
        Publishing.during(
                publication,
                build,
                () -> repository
                        .createDeployment()
                        .name(publication.deploymentName())
                        .source(publication.source())
                        .addInputStream(file.name(), new ByteArrayInputStream(file.content()))
                        .deploy());
        return live.find(kindOf(file), file.stem())
                .orElseThrow(() -> new IllegalStateException("The file '" + file.name() + "' holds no model named '"
                        + file.stem() + "'. Name it after its id."));
    }

    private static ModelKind kindOf(ModelFile file) {
        return file.kind()
                .orElseThrow(() -> new IllegalArgumentException("'" + file.name() + "' is no diagram, table or form."));
    }
}
