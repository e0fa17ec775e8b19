package org.supportflow.mail.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.supportflow.mail.MailSettings;

/**
 * A mail server inside the product, on loopback, so that it can be tried with any mail program. It keeps mail in memory:
 * what was read is in our database, what was not is lost when it stops.
 */
public class EmbeddedMailServer implements MailServers, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMailServer.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration SILENCE = Duration.ofMinutes(10);
    private static final long START_MILLIS = 10_000;

    private final MailSettings settings;
    private final GreenMail server;

    EmbeddedMailServer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.server = new Mailboxes(
                settings,
                clock,
                setup(settings.embeddedSmtpPort(), ServerSetup.PROTOCOL_SMTP),
                setup(settings.embeddedImapPort(), ServerSetup.PROTOCOL_IMAP));
    }

    private static ServerSetup setup(int port, String protocol) {
        var setup = new ServerSetup(port, LOOPBACK, protocol);
        setup.setServerStartupTimeout(START_MILLIS);
        return setup;
    }

    @Override
    public void start() {
        try {
            server.start();
        } catch (IllegalStateException inUse) {
            server.stop();
            throw new IllegalStateException(
                    ("The embedded mail server cannot listen on ports %d (SMTP) and %d (IMAP). Set other ports with"
                                    + " SUPPORTFLOW_MAIL_EMBEDDED_SMTP_PORT and SUPPORTFLOW_MAIL_EMBEDDED_IMAP_PORT.")
                            .formatted(settings.embeddedSmtpPort(), settings.embeddedImapPort()),
                    inUse);
        }
        server.getImap().setClientSocketTimeout((int) SILENCE.toMillis());
        LOG.info(
                "Embedded mail server for trials: SMTP {}, IMAP {} on {}. It keeps mail in memory only. We are {};"
                        + " every other address has a mailbox whose password is the address itself.",
                smtpPort(),
                imapPort(),
                LOOPBACK,
                settings.address());
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    @Override
    public MailServer outgoing() {
        return new MailServer("smtp", LOOPBACK, smtpPort(), null, null, "");
    }

    @Override
    public MailServer incoming() {
        return new MailServer("imap", LOOPBACK, imapPort(), settings.address(), settings.address(), "INBOX");
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }

    /** Before whatever reads or sends mail. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
