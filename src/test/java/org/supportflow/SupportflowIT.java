package org.supportflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole running application: real PostgreSQL, real sockets, running jobs.
 *
 * <p>All of them share one application. Add no properties, mocks or dirtied contexts: each would start a second one.
 * Use tickets, people and diagrams of your own rather than counting what is there.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "supportflow.database.embedded-port=0",
            "supportflow.mail.embedded-smtp-port=0",
            "supportflow.mail.embedded-imap-port=0",
            "supportflow.admin-password=Administrator-7-of-tests",
            "supportflow.engine.job-wait=50ms",
            "supportflow.engine.job-max-wait=200ms"
        })
@ContextConfiguration(initializers = {TestFolder.class, TestProvider.class})
@Import({SupportflowIT.Beans.class, TestDesk.class, TestTickets.class})
public @interface SupportflowIT {

    /** What tests put in the place of the product's own. */
    @TestConfiguration(proxyBeanMethods = false)
    class Beans {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
