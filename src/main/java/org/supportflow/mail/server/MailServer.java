package org.supportflow.mail.server;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
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
        var login = Optional.ofNullable(address.getRawUserInfo()).orElse("").split(":", 2);
        var port = address.getPort() > 0 ? address.getPort() : PORTS.get(protocol);
        return new MailServer(
                protocol, address.getHost(), port, part(login, 0), part(login, 1), folder(address.getPath()));
    }

    private static @Nullable String part(String[] login, int at) {
        return login.length > at && !login[at].isEmpty() ? decoded(login[at]) : null;
    }

    private static String folder(@Nullable String path) {
        return path == null || path.length() < 2 ? "INBOX" : path.substring(1);
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
