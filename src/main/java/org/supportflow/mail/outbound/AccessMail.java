package org.supportflow.mail.outbound;

import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.supportflow.identity.AccessLetter;
import org.supportflow.identity.AccessLinkAsked;
import org.supportflow.identity.AccessLinks;
import org.supportflow.mail.MailSettings;
import org.supportflow.outbox.Outbox;
import org.supportflow.outbox.OutboxChannel;
import org.supportflow.outbox.OutboxItem;

/**
 * Sends people the link by which they choose a password. The outbox holds only that a link was asked for: the link itself
 * stands nowhere but in the mail.
 */
@Component
class AccessMail implements OutboxChannel {

    private static final String KIND = "access";

    private final Outbox outbox;
    private final AccessLinks links;
    private final LetterTemplates templates;
    private final Envelopes envelopes;
    private final Post post;
    private final MailSettings settings;
    private final String baseUrl;

    AccessMail(
            Outbox outbox,
            AccessLinks links,
            LetterTemplates templates,
            Envelopes envelopes,
            Post post,
            MailSettings settings,
            @Value("${supportflow.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.links = links;
        this.templates = templates;
        this.envelopes = envelopes;
        this.post = post;
        this.settings = settings;
        this.baseUrl = baseUrl.replaceFirst("/+$", "");
    }

    @EventListener
    void on(AccessLinkAsked event) {
        outbox.put(KIND, null, KIND + ":" + event.request(), event.request().toString());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(OutboxItem item) {
        links.letter(UUID.fromString(item.payload())).ifPresent(letter -> send(item, letter));
    }

    private void send(OutboxItem item, AccessLetter letter) {
        var reader = StaffAddresses.Reader.of(letter.person());
        if (!reader.isReachable()) {
            return;
        }
        var id = "sf.%s.%s@%s".formatted(KIND, item.payload(), settings.domain());
        var written = write(letter, reader.language());
        post.handOver(session -> envelopes.seal(id, reader.address(), written, session));
    }

    private Letter write(AccessLetter letter, String language) {
        var text = templates.fill(
                "staff/%s/%s".formatted(language, letter.isInvitation() ? "invitation" : "newPassword"),
                Map.of(
                        "name", letter.person().name(),
                        "user", letter.person().id(),
                        "minutes", letter.lasts().toMinutes(),
                        "link", baseUrl + letter.path() + "?lang=" + language,
                        "again", baseUrl + "/forgotten-password?lang=" + language,
                        "desk", settings.name()));
        var lines = text.split("\n", 2);
        return new Letter(lines[0].strip(), settings.name(), lines[1].strip() + "\n");
    }
}
