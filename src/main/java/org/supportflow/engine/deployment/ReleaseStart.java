package org.supportflow.engine.deployment;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Deploys at start: before the web server answers and before the first job runs, both of which begin later. */
@Component
class ReleaseStart implements SmartInitializingSingleton {

    private final ModelDeployer deployer;
    private final ReleaseSettings settings;
    private final ObjectProvider<BuildProperties> built;

    ReleaseStart(ModelDeployer deployer, ReleaseSettings settings, ObjectProvider<BuildProperties> built) {
        this.deployer = deployer;
        this.settings = settings;
        this.built = built;
    }

    @Override
    public void afterSingletonsInstantiated() {
        deployer.deploy(new Release(build(), ReleaseFiles.onClassPath()), settings.onPersonsVersion());
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
