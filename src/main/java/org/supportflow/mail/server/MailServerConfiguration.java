package org.supportflow.mail.server;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.supportflow.mail.MailSettings;

/** Chooses the real mail servers where they are named, else the embedded one. */
@Configuration(proxyBeanMethods = false)
class MailServerConfiguration {

    @Bean
    MailServers mailServers(MailSettings settings, Clock clock) {
        return settings.isEmbedded()
                ? new EmbeddedMailServer(settings, clock)
                : new RealMailServers(MailServer.at(settings.smtpUrl()), MailServer.at(settings.imapUrl()));
    }

    private record RealMailServers(MailServer outgoing, MailServer incoming) implements MailServers {}
}
