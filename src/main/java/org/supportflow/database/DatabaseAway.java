package org.supportflow.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;

/** What fails because the database is away for a moment: nobody's fault, and worth another try. */
public final class DatabaseAway {

    /** Long enough for a restart, short enough to wait for. */
    public static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

    /** What whoever called is told. */
    public static final String SENTENCE = "The database cannot be reached at the moment. Try again in some seconds;"
            + " what you send once more with the same Idempotency-Key is taken once.";

    private static final int DEEPEST = 30;

    private DatabaseAway() {}

    public static boolean isCauseOf(@Nullable Object failure) {
        return failure instanceof Throwable thrown
                && Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                        .limit(DEEPEST)
                        .anyMatch(DatabaseAway::isAway);
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof SQLException said
                        && (isOfConnection(String.valueOf(said.getSQLState())) || isGivenUp(said));
    }

    /** What the pool says, without a state, when a connection that broke is to be rolled back: it hides why it broke. */
    private static boolean isGivenUp(SQLException said) {
        return said.getSQLState() == null && "Connection is closed".equals(said.getMessage());
    }

    /** The connection is gone, the server goes down or comes up, or it has no connection left. */
    private static boolean isOfConnection(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
    }
}
