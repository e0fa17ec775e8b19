package org.supportflow.engine.deployment;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.supportflow.engine.wall.DiagramTrial;

/** Deploys at start: before the web server answers and before the first job runs, both of which begin later. */
@Component
class ReleaseStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseStart.class);

    private final ModelDeployer deployer;
    private final ReleaseSettings settings;
    private final ObjectProvider<BuildProperties> built;
    private final DiagramTrial trial;

    ReleaseStart(
            ModelDeployer deployer,
            ReleaseSettings settings,
            ObjectProvider<BuildProperties> built,
            DiagramTrial trial) {
        this.deployer = deployer;
        this.settings = settings;
        this.built = built;
        this.trial = trial;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var files = ReleaseFiles.onClassPath();
        deployer.deploy(new Release(build(), files), settings.onPersonsVersion());
        trial.problems(files).forEach(problem -> LOG.error("Self-test of the shipped diagrams: {}", problem));
    }

    private long build() {
        if (settings.build() > 0) {
            return settings.build();
        }
        var build = built.getIfAvailable();
        Instant time = build == null ? null : build.getTime();
        return time == null ? 0 : time.getEpochSecond();
    }
}
