package org.supportflow.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What we know of a person beyond the engine: where they are, what they speak, what they can do. */
@Component
class Profiles {

    record Profile(ZoneId zone, Set<String> languages, Set<String> skills) {

        static final Profile EMPTY = new Profile(ZoneOffset.UTC, Set.of(), Set.of());
    }

    private final JdbcClient database;

    Profiles(JdbcClient database) {
        this.database = database;
    }

    void save(String user, Profile profile) {
        database.sql("""
                        insert into supportflow.staff_profile (user_id, zone, languages, skills) values (?, ?, ?, ?)
                        on conflict (user_id) do update
                        set zone = excluded.zone, languages = excluded.languages, skills = excluded.skills""")
                .param(user)
                .param(profile.zone().getId())
                .param(profile.languages().toArray(new String[0]))
                .param(profile.skills().toArray(new String[0]))
                .update();
    }

    Optional<Profile> find(String user) {
        return database.sql("select zone, languages, skills from supportflow.staff_profile where user_id = ?")
                .param(user)
                .query((row, number) -> profile(row))
                .optional();
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                ZoneId.of(row.getString("zone")), words(row.getArray("languages")), words(row.getArray("skills")));
    }

    private static Set<String> words(Array column) throws SQLException {
        return new TreeSet<>(Set.of((String[]) column.getArray()));
    }
}
