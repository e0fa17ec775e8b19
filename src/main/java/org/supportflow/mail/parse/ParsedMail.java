package org.supportflow.mail.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supportflow.ticket.IncomingAttachment;

/**
 * A mail as we understand it; Message-IDs are without their angle brackets.
 *
 * @param from the address of the From header, in lower case: who wrote, as far as mail can tell
 * @param recipients every address of ours and others that it was sent or delivered to
 * @param refused what was not taken, for people
 * @param machine how we know that no person wrote this, if so
 */
public record ParsedMail(
        Threads threads,
        String from,
        @Nullable String name,
        List<String> recipients,
        String subject,
        Words words,
        List<IncomingAttachment> attachments,
        List<String> refused,
        Optional<MachineSign> machine) {

    /** What the mail says it belongs to. {@code returned} are the mails that a bounce speaks of. */
    public record Threads(
            @Nullable String messageId, List<String> inReplyTo, List<String> references, List<String> returned) {

        /** The mails that a person answers, the nearest first. */
        public List<String> answered() {
            var newestFirst = new ArrayList<>(references);
            Collections.reverse(newestFirst);
            return joined(inReplyTo, newestFirst);
        }

        /** The mails that a machine answers or sends back; a person who forwards one says something else. */
        public List<String> answeredOrReturned() {
            return joined(answered(), returned);
        }

        private static List<String> joined(List<String> first, List<String> second) {
            return Stream.concat(first.stream(), second.stream()).distinct().toList();
        }
    }

    /** What was written: {@code body} without quotes and signature, {@code folded} those. */
    public record Words(
            String body, @Nullable String folded, @Nullable String html) {}
}
