package org.supportflow.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is, as {@code supportflow.database.*}.
 *
 * @param url JDBC address of an own PostgreSQL; empty means the embedded one
 * @param user its user
 * @param password its password
 * @param folder the data folder, where the embedded PostgreSQL lives
 * @param embeddedPort preferred port of the embedded PostgreSQL on loopback; another is taken when it is in use
 * @param poolSize most connections that this node opens; more than job executor threads plus busy web requests
 */
@ConfigurationProperties("supportflow.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("./data") Path folder,
        @DefaultValue("15432") int embeddedPort,
        @DefaultValue("30") int poolSize) {

    boolean isEmbedded() {
        return url.isBlank();
    }
}
