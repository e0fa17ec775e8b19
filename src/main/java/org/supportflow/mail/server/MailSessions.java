package org.supportflow.mail.server;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Connections to the mail servers, each with time-outs that end before a worker's lease does. */
@Component
public class MailSessions {

    private static final String CONNECT_MILLIS = "5000";
    private static final String SEND_MILLIS = "12000";
    /** Longer than the longest silence between two looks, so that waiting for news is not taken for a dead server. */
    private static final String READ_MILLIS = "90000";

    private final MailServers servers;

    MailSessions(MailServers servers) {
        this.servers = servers;
    }

    /** A connection for one mail; {@code envelopeFrom} gets what bounces. */
    public Outgoing outgoing(String envelopeFrom) throws MessagingException {
        var server = servers.outgoing();
        var properties = common(server, SEND_MILLIS);
        properties.put("mail." + server.protocol() + ".from", envelopeFrom);
        var session = Session.getInstance(properties);
        var transport = session.getTransport(server.protocol());
        transport.connect(server.host(), server.port(), server.user(), server.password());
        return new Outgoing(session, transport);
    }

    /** Opens the mailbox that we read. */
    public Store incoming() throws MessagingException {
        var server = servers.incoming();
        var properties = common(server, READ_MILLIS);
        properties.put("mail." + server.protocol() + ".peek", "true");
        properties.put("mail." + server.protocol() + ".partialfetch", "false");
        var store = Session.getInstance(properties).getStore(server.protocol());
        store.connect(server.host(), server.port(), server.user(), server.password());
        return store;
    }

    public MailServer mailbox() {
        return servers.incoming();
    }

    private static Properties common(MailServer server, String readMillis) {
        var prefix = "mail." + server.protocol() + ".";
        var properties = new Properties();
        properties.put(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.put(prefix + "timeout", readMillis);
        properties.put(prefix + "writetimeout", SEND_MILLIS);
        properties.put(prefix + "auth", String.valueOf(server.user() != null));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        var plain = !server.protocol().endsWith("s");
        properties.put(prefix + "starttls.enable", String.valueOf(plain && !server.isLoopback()));
        // A password never travels in the clear beyond this machine.
        properties.put(
                prefix + "starttls.required", String.valueOf(plain && !server.isLoopback() && server.user() != null));
        return properties;
    }

    /** A session to build a mail in, and the connection that takes it. */
    public record Outgoing(Session session, Transport transport) implements AutoCloseable {

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }
}
