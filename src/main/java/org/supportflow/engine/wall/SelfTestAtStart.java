package org.supportflow.engine.wall;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries the walls at every start, before anybody is answered and any job runs; nothing of it stays. */
@Component
class SelfTestAtStart implements SmartInitializingSingleton {

    private final ProcessEngine engine;
    private final TransactionTemplate transaction;

    SelfTestAtStart(ProcessEngine engine, PlatformTransactionManager transactions) {
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            new SelfTest((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).refuseOpenWalls();
        });
    }
}
