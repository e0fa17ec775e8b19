package org.supportflow.mail.inbound;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets one node at a time read the mailbox: a lock that the database frees when the node dies. */
@Component
class ReadingNode {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingNode.class);
    private static final String LOCK = "select pg_try_advisory_lock(hashtext('supportflow.mail.reader'))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtext('supportflow.mail.reader'))";
    private static final int ANSWER_SECONDS = 3;

    private final DataSource database;
    private @Nullable Connection held;

    ReadingNode(DataSource database) {
        this.database = database;
    }

    /** True while this node is the one that reads. */
    synchronized boolean isUs() {
        try {
            if (held != null && held.isValid(ANSWER_SECONDS)) {
                return true;
            }
            release();
            var connection = database.getConnection();
            if (answersYes(connection)) {
                held = connection;
                return true;
            }
            connection.close();
            return false;
        } catch (SQLException away) {
            LOG.debug("The database does not answer", away);
            return false;
        }
    }

    private static boolean answersYes(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(LOCK)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Another node may read now. */
    synchronized void release() {
        if (held == null) {
            return;
        }
        try (var connection = held;
                var statement = connection.createStatement()) {
            statement.execute(UNLOCK);
        } catch (SQLException gone) {
            LOG.debug("The lock went with its connection", gone);
        }
        held = null;
    }
}
