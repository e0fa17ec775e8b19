package org.supportflow.mail.threading;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;
import org.supportflow.mail.MailSettings;

/** Signs reply addresses and links with a secret that all nodes share and that a restart keeps. */
@Configuration(proxyBeanMethods = false)
class ThreadingConfiguration {

    private static final int SECRET_BYTES = 32;

    @Bean
    ReplyTokens replyTokens(MailSettings settings, JdbcClient jdbc) {
        return new ReplyTokens(settings.mailbox(), settings.domain(), SingletonSupplier.of(() -> secret(jdbc)));
    }

    @Bean
    SolutionLinks solutionLinks(JdbcClient jdbc) {
        return new SolutionLinks(SingletonSupplier.of(() -> secret(jdbc)));
    }

    private static byte[] secret(JdbcClient jdbc) {
        var fresh = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into supportflow.mail_secret (secret) values (?) on conflict do nothing")
                .param(fresh)
                .update();
        return jdbc.sql("select secret from supportflow.mail_secret")
                .query((row, number) -> row.getBytes("secret"))
                .single();
    }
}
