package org.supportflow.mail.threading;

import java.security.SecureRandom;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import org.supportflow.mail.MailSettings;
import org.supportflow.mail.RequestLinks;
import org.supportflow.ticket.Tickets;

/** Signs reply addresses and links with a secret that all nodes share and that a restart keeps. */
@Configuration(proxyBeanMethods = false)
class ThreadingConfiguration {

    private static final int SECRET_BYTES = 32;

    @Bean
    ReplyTokens replyTokens(MailSettings settings, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new ReplyTokens(
                settings.mailbox(), settings.domain(), SingletonSupplier.of(() -> secret(jdbc, transactions)));
    }

    @Bean
    SolutionLinks solutionLinks(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new SolutionLinks(SingletonSupplier.of(() -> secret(jdbc, transactions)));
    }

    @Bean
    RequestLinks requestLinks(JdbcClient jdbc, PlatformTransactionManager transactions, Tickets tickets) {
        return new SignedRequestLinks(SingletonSupplier.of(() -> secret(jdbc, transactions)), tickets);
    }

    /** In a transaction of its own: whoever needs it first may be about to read only. */
    private static byte[] secret(JdbcClient jdbc, PlatformTransactionManager transactions) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Objects.requireNonNull(own.execute(status -> secret(jdbc)));
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
