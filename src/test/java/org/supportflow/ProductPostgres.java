package org.supportflow;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** An empty PostgreSQL that is not the product's own, made ready as docs/operations.md says, for one node or several. */
public final class ProductPostgres implements AutoCloseable {

    private static final String PASSWORD = "of-the-database";

    private final EmbeddedPostgres server;

    public ProductPostgres() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        makeDatabase();
    }

    /** With a server that asks for the password. */
    private void makeDatabase() throws SQLException, IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role supportflow login password '" + PASSWORD + "'");
            statement.execute("create database supportflow owner supportflow encoding 'UTF8' template template0");
            try (var rows = statement.executeQuery("show hba_file")) {
                rows.next();
                Files.writeString(
                        Path.of(rows.getString(1)),
                        "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    /** For a node that uses it. */
    public Map<String, String> settings() {
        return Map.of(
                "SUPPORTFLOW_DATABASE_URL", url(),
                "SUPPORTFLOW_DATABASE_USER", "supportflow",
                "SUPPORTFLOW_DATABASE_PASSWORD", PASSWORD,
                "SUPPORTFLOW_DATABASE_POOL_SIZE", "20",
                "SUPPORTFLOW_MAIL_EMBEDDED_SMTP_PORT", "0",
                "SUPPORTFLOW_MAIL_EMBEDDED_IMAP_PORT", "0");
    }

    public ProductDatabase database() {
        return new ProductDatabase(url(), PASSWORD);
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/supportflow";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
