package org.supportflow.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.identity.rights.RoleRights;

/** Makes sure before the first request that groups and somebody who may administer exist; there is no default password. */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    static final String ADMIN = "admin";
    private static final String SYSTEM = "supportflow";

    /** Nodes that start at once do this one after the other. */
    private static final long LOCK = 0x53464944;

    private final Staff staff;
    private final Groups groups;
    private final RoleRights rights;
    private final PasswordCheck passwords;
    private final IdentitySettings settings;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            Staff staff,
            Groups groups,
            RoleRights rights,
            PasswordCheck passwords,
            IdentitySettings settings,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.staff = staff;
        this.groups = groups;
        this.rights = rights;
        this.passwords = passwords;
        this.settings = settings;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            database.sql("select pg_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query((row, number) -> true)
                    .list();
            groups.createFirst();
            rights.grant();
            ensureAdministrator();
        });
    }

    private void ensureAdministrator() {
        if (staff.find(ADMIN).isEmpty()) {
            var password = settings.adminPassword().isBlank() ? generated() : settings.adminPassword();
            staff.add(NewPerson.of(ADMIN, "Administrator", "admin@localhost", Role.ADMIN), password, SYSTEM);
        } else if (!settings.adminPassword().isBlank() && !passwords.matches(ADMIN, settings.adminPassword())) {
            staff.changePassword(ADMIN, settings.adminPassword(), SYSTEM);
        }
    }

    private static String generated() {
        var random = new byte[15];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        // To the console and not to the log, which is kept and read by many.
        System.out.printf(
                "%nUser 'admin' has the password %s (said this once; change it after signing in)%n%n", password);
        return password;
    }
}
