package org.supportflow.ticket.process;

/** What became of an inbox row. */
enum Delivery {
    DELIVERED("delivered"),
    /** Nobody waits for it now; the ticket shows it, and the next wait asks for it. */
    NOT_AWAITED("not_awaited"),
    /** The process is between two tasks: it is told again in a moment. */
    ON_ITS_WAY("waiting");

    private final String code;

    Delivery(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
