package org.supportflow.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** One data source for engine, JPA and Flyway, so that they share each transaction. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnExpression("'${supportflow.database.url:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) {
        return EmbeddedDatabase.start(settings);
    }

    @Bean
    DatabaseAddress databaseAddress(DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        var own = embedded.getIfAvailable();
        return own == null
                ? new DatabaseAddress(settings.url(), settings.user(), settings.password())
                : new DatabaseAddress(own.url(), EmbeddedDatabase.NAME, own.password());
    }

    @Bean
    StartUpTurn startUpTurn(DatabaseAddress address) {
        return StartUpTurn.await(address);
    }

    /** Whoever makes tables gets a connection only when it is this node's turn to start. */
    @Bean
    @DependsOn("startUpTurn")
    HikariDataSource dataSource(DatabaseAddress address, DatabaseSettings settings) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setPoolName("supportflow");
        pool.setMaximumPoolSize(settings.poolSize());
        // A database that is away answers 503 soon, instead of holding every thread for half a minute.
        pool.setConnectionTimeout(5_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Else the engine's tables follow the user's name into our schema. Ours are always written with theirs.
        pool.addDataSourceProperty("currentSchema", "public");
        pool.addDataSourceProperty("ApplicationName", "supportflow");
        // What the server says of a row it refuses holds customers' words, which belong into no log and no answer.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
