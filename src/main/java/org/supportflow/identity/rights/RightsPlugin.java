package org.supportflow.identity.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.supportflow.audit.Audit;
import org.supportflow.identity.LastAdministrator;

/** Makes the engine judge, hash and record as we want it to. */
@Component
@Order(Ordering.DEFAULT_ORDER + 200)
class RightsPlugin extends AbstractProcessEnginePlugin {

    private final Audit audit;
    private final LastAdministrator administrators;

    RightsPlugin(Audit audit, LastAdministrator administrators) {
        this.audit = audit;
        this.administrators = administrators;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new TeamRights());
        engine.setPasswordEncryptor(new BcryptPasswords());
        engine.setCustomPreDeployers(added(engine.getCustomPreDeployers(), new TablesOfManagers()));
        leaveLimitsToUs(engine);
        record(engine);
    }

    /** The engine would lock an account for good after ten failures; ours wait, and count addresses too. */
    private static void leaveLimitsToUs(ProcessEngineConfigurationImpl engine) {
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
        engine.setLoginDelayMaxTime(0);
    }

    private void record(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityService(new RecordingIdentityService(audit, administrators));
        engine.setAuthorizationService(new RecordingAuthorizationService(audit));
        engine.setCustomPostBPMNParseListeners(
                added(engine.getCustomPostBPMNParseListeners(), new WorkRecorder(audit)));
        engine.setCustomPostDeployers(added(engine.getCustomPostDeployers(), new DeploymentRecorder(audit)));
    }

    private static <T> List<T> added(List<T> present, T one) {
        var all = new ArrayList<T>(Optional.ofNullable(present).orElse(List.of()));
        all.add(one);
        return all;
    }
}
