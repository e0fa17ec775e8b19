package org.supportflow.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that the product brings along, so that it runs without any preparation. */
class EmbeddedDatabase implements AutoCloseable {

    static final String NAME = "supportflow";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataFolder folder;
    private final Cluster cluster;
    private final String password;
    private final int port;

    private EmbeddedDatabase(DataFolder folder, Cluster cluster, String password, int port) {
        this.folder = folder;
        this.cluster = cluster;
        this.password = password;
        this.port = port;
    }

    static EmbeddedDatabase start(DatabaseSettings settings) {
        var folder = DataFolder.open(settings.folder());
        try {
            var binaries = PostgresBinaries.unpack(folder.resolve("postgresql-programs"));
            var cluster = new Cluster(binaries, folder.resolve("postgresql"), folder.resolve("postgresql.log"));
            var passwordFile = folder.passwordFile();
            if (!cluster.exists()) {
                cluster.create(passwordFile);
            }
            endOrphan(cluster);
            var port = start(cluster, settings.embeddedPort());
            var database = new EmbeddedDatabase(folder, cluster, Files.readString(passwordFile), port);
            database.createDatabase();
            return database;
        } catch (IOException | SQLException e) {
            folder.close();
            throw new IllegalStateException("The embedded PostgreSQL did not start in " + settings.folder(), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static void endOrphan(Cluster cluster) throws IOException {
        var postmaster = cluster.postmaster();
        if (postmaster.isRunning()) {
            log.info("Stopping the PostgreSQL that a killed Supportflow left running");
            cluster.stop();
        }
        postmaster.forgetStranger();
    }

    private static int start(Cluster cluster, int preferredPort) throws IOException {
        for (int attempt = 0; attempt < 3; attempt++) {
            var port = attempt == 0 ? freePort(preferredPort) : freePort(0);
            if (cluster.start(port)) {
                log.info("Embedded PostgreSQL listens on 127.0.0.1:{}", port);
                return port;
            }
        }
        throw cluster.failure("The embedded PostgreSQL does not start.");
    }

    private static int freePort(int preferred) throws IOException {
        try (var socket = new ServerSocket(preferred, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            if (preferred == 0) {
                throw e;
            }
            return freePort(0);
        }
    }

    /** The product works as a user without the server's own rights: what gets at its connection gets no further. */
    private void createDatabase() throws SQLException {
        try (var server = connect("postgres")) {
            if (!answers(server, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                execute(server, "create role " + NAME + " login password '" + password + "'");
            }
            if (!answers(server, "select 1 from pg_database where datname = '" + NAME + "'")) {
                execute(server, "create database " + NAME + " owner " + NAME);
            }
        }
        try (var database = connect(NAME)) {
            execute(database, "alter schema public owner to " + NAME);
        }
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, "postgres", password);
    }

    private static boolean answers(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        try {
            cluster.stop();
        } finally {
            folder.close();
        }
    }
}
