package org.supportflow.engine.deployment;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.supportflow.engine.check.ModelCheck;
import org.supportflow.engine.check.ModelChecks;
import org.supportflow.engine.check.Vocabulary;

/** The checks of the running product: the engine's own and those of its features. */
@Configuration(proxyBeanMethods = false)
class Checks {

    @Bean
    ModelChecks modelChecks(ObjectProvider<ModelCheck> more) {
        return ModelChecks.with(Vocabulary.onClassPath(), more::orderedStream);
    }
}
