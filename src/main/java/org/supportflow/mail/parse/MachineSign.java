package org.supportflow.mail.parse;

/** How a mail gives away that a machine wrote it; {@code because} is for people. */
public record MachineSign(Kind kind, String because) {

    /** What kind of machine, as far as it matters. */
    public enum Kind {
        /** A mail of ours could not be delivered. */
        BOUNCE,
        /** A vacation notice and the like. */
        AUTOMATIC_ANSWER,
        /** A mailing list, a newsletter, a monitoring system. */
        BULK,
        /** Our own mail came back to us. */
        OURSELVES
    }
}
