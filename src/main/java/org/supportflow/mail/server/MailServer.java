package org.supportflow.mail.server;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where one protocol is spoken, and as whom. */
public record MailServer(
        String protocol,
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        String folder) {

    private static final Map<String, Integer> PORTS = Map.of("smtp", 25, "smtps", 465, "imap", 143, "imaps", 993);

    /** From an address such as {@code imaps://user%40example.com:password@mail.example.com:993/INBOX}. */
    public static MailServer at(String url) {
        var address = URI.create(url.strip());
        var protocol = address.getScheme();
        if (protocol == null || !PORTS.containsKey(protocol) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "A mail server is given as smtp://, smtps://, imap:// or imaps:// with a host; this one is not.");
        }
        var login = address.getRawUserInfo() == null
                ? new String[0]
                : address.getRawUserInfo().split(":", 2);
        var path = address.getPath() == null ? "" : address.getPath().replaceFirst("^/", "");
        return new MailServer(
                protocol,
                address.getHost(),
                address.getPort() > 0 ? address.getPort() : PORTS.get(protocol),
                login.length > 0 ? decoded(login[0]) : null,
                login.length > 1 ? decoded(login[1]) : null,
                path.isEmpty() ? "INBOX" : path);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    boolean isLoopback() {
        return host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]");
    }

    /** Names the mailbox without its password, for the watermark and for messages. */
    public String account() {
        return "%s://%s@%s:%d/%s".formatted(protocol, user, host, port, folder);
    }

    @Override
    public String toString() {
        return account();
    }
}
