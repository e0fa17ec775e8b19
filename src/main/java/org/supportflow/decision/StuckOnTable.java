package org.supportflow.decision;

/** A table cannot decide; trying again helps only after somebody has mended it. */
public abstract class StuckOnTable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String table;

    StuckOnTable(String table, String message) {
        super(message);
        this.table = table;
    }

    StuckOnTable(String table, String message, Throwable cause) {
        super(message, cause);
        this.table = table;
    }

    public String table() {
        return table;
    }
}
