package org.supportflow.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How an account stands at this moment; asked of the database with each request, so that all nodes agree at once. */
@Component
public class Accounts {

    /** The groups of an account; {@code stamp} is another with another password. */
    public record Account(String stamp, Set<String> groups) {}

    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    /** Nothing for an account that is none, or is deactivated. */
    public Optional<Account> open(String id) {
        return database.sql("""
                        select u.pwd_, array(select m.group_id_ from act_id_membership m where m.user_id_ = u.id_) as groups
                        from act_id_user u left join supportflow.staff_profile p on p.user_id = u.id_
                        where u.id_ = ? and coalesce(p.active, true)""").param(id).query((row, number) -> account(row)).optional();
    }

    private static Account account(ResultSet row) throws SQLException {
        var groups = (String[]) row.getArray("groups").getArray();
        return new Account(stamp(Objects.requireNonNullElse(row.getString("pwd_"), "")), new TreeSet<>(Set.of(groups)));
    }

    private static String stamp(String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
