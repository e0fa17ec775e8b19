package org.supportflow.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportflow.BesideOthers;

@BesideOthers
class EmbeddedDatabaseIT {

    @TempDir
    Path folder;

    private Process other;

    @AfterEach
    void endOther() {
        if (other != null) {
            other.destroyForcibly();
        }
    }

    @Test
    void keepsItsRowsOverARestart() throws Exception {
        try (var database = start(0)) {
            execute(database, "create table kept as select 'Grüße 你好' as words");
        }

        try (var database = start(0)) {
            assertThat(ask(database, "select words from kept")).isEqualTo("Grüße 你好");
            assertThat(ask(database, "select upper('ü')")).isEqualTo("Ü");
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void asksEverybodyForThePassword() throws Exception {
        try (var database = start(0)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), EmbeddedDatabase.NAME, "guess"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", ""))
                    .isInstanceOf(SQLException.class);
            assertThat(ask(database, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
        }
        var rights = Files.getPosixFilePermissions(folder.resolve("postgresql.password"));
        assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rw-------");
    }

    @Test
    void takesOverFromAKilledProcess() throws Exception {
        var url = startOther();
        try (var connection = connect(url);
                var statement = connection.createStatement()) {
            statement.execute("create table acknowledged as select 1 as one");
        }
        kill();

        try (var database = start(0)) {
            assertThat(ask(database, "select one from acknowledged")).isEqualTo("1");
        }
    }

    @Test
    void refusesASecondStartWithOneSentence() throws Exception {
        startOther();

        assertThatThrownBy(() -> start(0))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage(
                        "The data folder %s is in use by another Supportflow (process %d). Stop that one, or give this one another folder with SUPPORTFLOW_DATA.",
                        folder.toRealPath(), other.pid());
        kill();
        start(0).close();
    }

    @Test
    void isNotBlockedByAForeignProcessInTheStalePidFile() throws Exception {
        start(0).close();
        var stale = List.of(
                Long.toString(ProcessHandle.current().pid()),
                folder.toRealPath().resolve("postgresql").toString(),
                "1700000000",
                "15432",
                "",
                "127.0.0.1",
                "   12345         7",
                "ready   ");
        Files.write(folder.resolve("postgresql/postmaster.pid"), stale);

        try (var database = start(0)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var database = start(taken.getLocalPort())) {
            assertThat(database.url()).doesNotContain(":" + taken.getLocalPort() + "/");
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    private EmbeddedDatabase start(int port) {
        return EmbeddedDatabase.start(new DatabaseSettings("", "", "", folder, port, 5));
    }

    private String startOther() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        other = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SeparateDatabase.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (var lines = other.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("READY ")) {
                    return line.substring(6);
                }
            }
        }
        throw new IllegalStateException("The other database did not start");
    }

    private void kill() throws InterruptedException {
        other.destroyForcibly();
        assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private Connection connect(String url) throws Exception {
        return DriverManager.getConnection(
                url, EmbeddedDatabase.NAME, Files.readString(folder.resolve("postgresql.password")));
    }

    private static void execute(EmbeddedDatabase database, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.NAME, database.password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String ask(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.NAME, database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
