package org.supportflow.engine.deployment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts our gate before and our record behind the engine's own deployers. */
@Component
class DeploymentHooks extends AbstractProcessEnginePlugin {

    private final DeploymentGate gate;
    private final DeploymentRecord record;

    DeploymentHooks(ModelReview review, JdbcTemplate database, Clock clock) {
        this.gate = new DeploymentGate(review);
        this.record = new DeploymentRecord(database, clock);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), gate));
        engine.setCustomPostDeployers(with(engine.getCustomPostDeployers(), record));
    }

    private static List<Deployer> with(@Nullable List<Deployer> present, Deployer more) {
        var all = new ArrayList<Deployer>(present == null ? List.of() : present);
        all.add(more);
        return all;
    }
}
