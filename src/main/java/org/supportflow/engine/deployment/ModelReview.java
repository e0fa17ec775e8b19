package org.supportflow.engine.deployment;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.supportflow.engine.check.Finding;
import org.supportflow.engine.check.ModelChecks;
import org.supportflow.engine.check.ModelFile;
import org.supportflow.engine.deployment.LimitedChecks.Limits;

/** What the publication checks say of models, within limits of time and memory, whether or not they are to be deployed. */
@Component
public class ModelReview {

    /** The Modeler waits for five seconds, and the engine has yet to read what the checks let through. */
    private static final Limits PERSONS = new Limits(Duration.ofSeconds(3), 1_000_000_000);

    /** What comes with a build was checked by it; a busy machine must not keep the product from starting. */
    private static final Limits RELEASE = new Limits(Duration.ofMinutes(2), 4_000_000_000L);

    private final LimitedChecks limited = new LimitedChecks();
    private final ModelChecks checks;
    private final ShippedAndLive known;

    ModelReview(ModelChecks checks, LiveModels live) {
        this.checks = checks;
        this.known = new ShippedAndLive(live);
    }

    /** Models that a person would deploy together. */
    public List<Finding> of(List<ModelFile> files) {
        return within(PERSONS, files);
    }

    List<Finding> ofRelease(List<ModelFile> files) {
        return within(RELEASE, files);
    }

    private List<Finding> within(Limits limits, List<ModelFile> files) {
        var models = known.models();
        return limited.within(limits, () -> checks.check(files, models));
    }
}
