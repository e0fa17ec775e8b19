package org.supportflow.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One data source for engine, JPA and Flyway, so that they share each transaction. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnExpression("'${supportflow.database.url:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) {
        return EmbeddedDatabase.start(settings);
    }

    @Bean
    HikariDataSource dataSource(DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        var pool = new HikariDataSource();
        var own = embedded.getIfAvailable();
        pool.setJdbcUrl(own == null ? settings.url() : own.url());
        pool.setUsername(own == null ? settings.user() : EmbeddedDatabase.NAME);
        pool.setPassword(own == null ? settings.password() : own.password());
        pool.setPoolName("supportflow");
        pool.setMaximumPoolSize(settings.poolSize());
        // A database that is away answers 503 soon, instead of holding every thread for half a minute.
        pool.setConnectionTimeout(5_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Else the engine's tables follow the user's name into our schema. Ours are always written with theirs.
        pool.addDataSourceProperty("currentSchema", "public");
        pool.addDataSourceProperty("ApplicationName", "supportflow");
        return pool;
    }
}
