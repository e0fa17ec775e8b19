package org.supportflow.mail.server;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.util.StreamProvider;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.stereotype.Component;

/** Connections to the mail servers, each with time-outs that end before a worker's lease does. */
@Component
public class MailSessions {

    private static final String CONNECT_MILLIS = "5000";
    private static final String SEND_MILLIS = "12000";
    /** Longer than the longest silence between two looks, so that waiting for news is not taken for a dead server. */
    private static final String READ_MILLIS = "90000";

    private final MailServers servers;
    private final Map<MailServer, Session> outgoing = new ConcurrentHashMap<>();

    static {
        // As above: otherwise every part of every mail searches for it.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    MailSessions(MailServers servers) {
        this.servers = servers;
    }

    /** A connection for one mail. */
    public Outgoing outgoing() throws MessagingException {
        var server = servers.outgoing();
        // Making a session searches the class path for mail providers, which costs more than sending the mail.
        var session = outgoing.computeIfAbsent(server, to -> Session.getInstance(common(to, SEND_MILLIS)));
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
