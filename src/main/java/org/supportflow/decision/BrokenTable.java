package org.supportflow.decision;

/** A live table is missing or cannot be read; only tables put in past our checks come to this. */
public final class BrokenTable extends StuckOnTable {

    private static final long serialVersionUID = 1L;

    BrokenTable(String table, String reason) {
        super(table, "Table %s cannot decide: %s".formatted(table, reason));
    }

    BrokenTable(String table, Throwable cause) {
        super(table, "Table %s cannot decide: %s".formatted(table, cause.getMessage()), cause);
    }
}
