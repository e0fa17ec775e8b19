package org.supportflow.engine.deployment;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supportflow.engine.check.Finding;
import org.supportflow.engine.check.ModelChecks;
import org.supportflow.engine.check.ModelFile;
import org.supportflow.engine.deployment.LimitedChecks.Limits;

/** Stands before the engine's own deployers, on every way a model can come: the Modeler's, ours and the release's. */
class DeploymentGate implements Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(DeploymentGate.class);

    /** The Modeler waits for five seconds, and the engine has yet to read what the checks let through. */
    private static final Limits PERSONS = new Limits(Duration.ofSeconds(3), 1_000_000_000);

    /** What comes with a build was checked by it; a busy machine must not keep the product from starting. */
    private static final Limits RELEASE = new Limits(Duration.ofMinutes(2), 4_000_000_000L);

    private final LimitedChecks limited = new LimitedChecks();
    private final ModelChecks checks;
    private final ShippedAndLive known;

    DeploymentGate(ModelChecks checks, ShippedAndLive known) {
        this.checks = checks;
        this.known = known;
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
        var models = known.models();
        var limits = isFromRelease() ? RELEASE : PERSONS;
        var findings = limited.within(limits, () -> checks.check(files, models));
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
