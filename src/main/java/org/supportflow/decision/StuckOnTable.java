package org.supportflow.decision;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table cannot decide; trying again helps only after somebody has mended it. */
public abstract class StuckOnTable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The engine keeps only the message of what failed. */
    private static final Pattern MESSAGE =
            Pattern.compile("(?:No row in|Table) ([a-z-]+) (?:for|cannot decide:) .*", Pattern.DOTALL);

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

    /** The table that a failure's message is about. */
    public static Optional<String> tableIn(@Nullable String message) {
        return Optional.ofNullable(message)
                .map(MESSAGE::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }
}
