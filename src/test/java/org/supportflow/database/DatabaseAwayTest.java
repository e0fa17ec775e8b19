package org.supportflow.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a pool really throws whose database does not answer. */
class DatabaseAwayTest {

    private final HikariDataSource pool = new HikariDataSource();

    @BeforeEach
    void aDatabaseThatIsNotThere() throws IOException {
        try (var free = new ServerSocket(0)) {
            pool.setJdbcUrl("jdbc:postgresql://localhost:%d/gone".formatted(free.getLocalPort()));
        }
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(250);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void knowsItByWhatEachWayToTheDatabaseThrows() {
        var byQuery = catchThrowable(
                () -> JdbcClient.create(pool).sql("select 1").query().singleValue());
        var byTransaction = catchThrowable(() ->
                new TransactionTemplate(new JdbcTransactionManager(pool)).executeWithoutResult(transaction -> {}));
        var byEngine = new ProcessEngineException("task 1", catchThrowable(pool::getConnection));

        assertThat(byQuery).isNotNull();
        assertThat(byTransaction).isNotNull();
        assertThat(DatabaseAway.isCauseOf(byQuery)).isTrue();
        assertThat(DatabaseAway.isCauseOf(byTransaction)).isTrue();
        assertThat(DatabaseAway.isCauseOf(byEngine)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "57P01, true",
        "57P03, true",
        "53300, true",
        "08006, true",
        "57014, false",
        "54000, false",
        "23505, false",
        "40001, false"
    })
    void knowsItByTheStateOfTheServer(String state, boolean away) {
        var failure = new IllegalStateException(new SQLException("as the server says", state));

        assertThat(DatabaseAway.isCauseOf(failure)).isEqualTo(away);
    }

    @Test
    void knowsItByARollbackOnAConnectionThatBroke() {
        var failure = new JpaSystemException(new TransactionException(
                "Unable to rollback against JDBC Connection", new SQLException("Connection is closed")));

        assertThat(DatabaseAway.isCauseOf(failure)).isTrue();
    }

    @Test
    void takesNothingElseForIt() {
        assertThat(DatabaseAway.isCauseOf(new PSQLException("closed", PSQLState.CONNECTION_DOES_NOT_EXIST)))
                .isTrue();
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException("no"))).isFalse();
        assertThat(DatabaseAway.isCauseOf(new SQLException("no state"))).isFalse();
        assertThat(DatabaseAway.isCauseOf(null)).isFalse();
    }
}
