package org.supportflow.mail.threading;

import java.util.UUID;

/**
 * A mail that we wrote. {@code content} names what it said (a template, a message); an {@code automatic} one had no
 * person behind it.
 */
public record SentMail(
        String messageId, UUID ticket, String recipient, Audience audience, boolean automatic, String content) {

    /** Who we wrote to: an answer of a customer is a message, an answer of staff a note. */
    public enum Audience {
        CUSTOMER("customer"),
        STAFF("staff");

        private final String code;

        Audience(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Audience of(String code) {
            return code.equals(STAFF.code) ? STAFF : CUSTOMER;
        }
    }
}
