package org.supportflow.mail.parse;

/** A mail that we cannot make sense of; it is kept and shown. */
public class UnreadableMail extends RuntimeException {

    UnreadableMail(String why) {
        super(why);
    }

    UnreadableMail(String why, Throwable cause) {
        super(why, cause);
    }
}
