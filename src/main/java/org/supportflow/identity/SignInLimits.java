package org.supportflow.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts failed sign-ins per account and per address, over all nodes; too many have to wait. */
@Component
public class SignInLimits {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final IdentitySettings.SignIn settings;
    private final Clock clock;

    SignInLimits(JdbcClient database, IdentitySettings settings, Clock clock) {
        this.database = database;
        this.settings = settings.signIn();
        this.clock = clock;
    }

    public boolean isExceeded(String account, String address) {
        return failures("account", account) >= settings.failuresPerAccount()
                || failures("address", address) >= settings.failuresPerAddress();
    }

    public void failed(String account, String address) {
        var now = clock.instant();
        database.sql("insert into supportflow.sign_in_failure (account, address, at) values (?, ?, ?)")
                .param(account)
                .param(address)
                .param(utc(now))
                .update();
        database.sql("delete from supportflow.sign_in_failure where at < ?")
                .param(utc(now.minus(KEPT)))
                .update();
    }

    public void succeeded(String account) {
        database.sql("delete from supportflow.sign_in_failure where account = ?")
                .param(account)
                .update();
    }

    public Duration window() {
        return settings.window();
    }

    private int failures(String column, String value) {
        return database.sql("select count(*) from supportflow.sign_in_failure where " + column + " = ? and at > ?")
                .param(value)
                .param(utc(clock.instant().minus(settings.window())))
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
