package org.supportflow.demo.process;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Only a demo can move the time; everywhere else the clock is the system's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "supportflow.demo", havingValue = "true")
class DemoTime {

    @Bean
    @Primary
    DemoClock demoClock(@Qualifier("clock") Clock real) {
        return new DemoClock(real);
    }
}
