package org.supportflow.mail.outbound;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supportflow.mail.threading.SentMail.Audience;

/**
 * What one mail is to say, decided when it was put into the outbox; the text is made when it is sent.
 *
 * @param number the message of the ticket that the mail carries, if it carries one
 * @param template the text of ours that the mail is, if it is one
 * @param answers whether it answers something a customer just sent, as an automatic responder does
 */
record MailOrder(
        String messageId,
        UUID ticket,
        String to,
        Audience audience,
        String language,
        @Nullable Integer number,
        @Nullable String template,
        Map<String, String> details,
        boolean automatic,
        boolean answers) {

    /** The language we have texts in that is nearest to the reader's. */
    String textLanguage() {
        return language.toLowerCase(Locale.ROOT).startsWith("zh") ? "zh" : "en";
    }
}
