package org.supportflow.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets the nodes of one database start one after the other: neither the engine nor Flyway can make their tables beside
 * another that does. Held from before the first table until everything is made; the database frees it when a node dies.
 */
class StartUpTurn implements SmartLifecycle, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StartUpTurn.class);

    private static final String TAKE = "select pg_try_advisory_lock(hashtext('supportflow.start'))";
    private static final long ASK_AGAIN_MILLIS = 200;

    private final Connection connection;
    private volatile boolean running;

    private StartUpTurn(Connection connection) {
        this.connection = connection;
    }

    static StartUpTurn await(DatabaseAddress database) {
        try {
            var connection = database.connect();
            for (var tries = 0; !isTaken(connection); tries++) {
                if (tries == 0) {
                    log.info("Another node of this database is starting; this one goes on when that is done");
                }
                // Asked again and again: a statement that waits would hold up what the other node does to tables.
                TimeUnit.MILLISECONDS.sleep(ASK_AGAIN_MILLIS);
            }
            return new StartUpTurn(connection);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The PostgreSQL at " + database + " cannot be used: " + e.getMessage() + ".",
                    "Check SUPPORTFLOW_DATABASE_URL, SUPPORTFLOW_DATABASE_USER and SUPPORTFLOW_DATABASE_PASSWORD.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for another node's start", e);
        }
    }

    private static boolean isTaken(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(TAKE)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** The first of all that starts once every bean is made: the next node's turn. */
    @Override
    public void start() {
        close();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            log.debug("The turn went with its connection", gone);
        }
    }
}
