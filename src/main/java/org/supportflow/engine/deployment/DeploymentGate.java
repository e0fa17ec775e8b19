package org.supportflow.engine.deployment;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supportflow.engine.check.Finding;
import org.supportflow.engine.check.ModelFile;

/** Stands before the engine's own deployers, on every way a model can come: the Modeler's, ours and the release's. */
class DeploymentGate implements Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(DeploymentGate.class);

    private final ModelReview review;

    DeploymentGate(ModelReview review) {
        this.review = review;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // The engine deploys again whatever it loads into its cache; that was checked when it came.
        if (!deployment.isNew()) {
            return;
        }
        refuseBorrowedSource(deployment);
        var files = deployment.getResources().values().stream()
                .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
                .toList();
        var findings = isFromRelease() ? review.ofRelease(files) : review.of(files);
        refuse(findings);
        findings.forEach(finding -> LOG.warn("Deployed with a warning: {}", finding.sentence()));
    }

    private static void refuseBorrowedSource(DeploymentEntity deployment) {
        if (Publication.RELEASE.equals(deployment.getSource()) && !isFromRelease()) {
            throw new BadUserRequestException(
                    "The deployment was refused and nothing was changed: the source 'release' is kept for what comes with a"
                            + " build. Deploy under another source.");
        }
    }

    private static boolean isFromRelease() {
        return Publishing.current()
                .filter(publication -> publication.source().equals(Publication.RELEASE))
                .isPresent();
    }

    private static void refuse(List<Finding> findings) {
        var refusals = findings.stream()
                .filter(Finding::refuses)
                .map(Finding::sentence)
                .collect(Collectors.joining("\n- "));
        if (!refusals.isEmpty()) {
            throw new BadUserRequestException("The deployment was refused and nothing was changed:\n- " + refusals);
        }
    }
}
