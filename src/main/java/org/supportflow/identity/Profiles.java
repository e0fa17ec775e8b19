package org.supportflow.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
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

    /** How somebody stands; {@code version} counts the changes. */
    record Standing(PersonStatus status, long version) {

        static final Standing USUAL = new Standing(PersonStatus.ACTIVE, 0);
    }

    private static final long ADMINISTRATORS = 0x53464c41;

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

    Standing standing(String user) {
        return database.sql("select active, invited, version from supportflow.staff_profile where user_id = ?")
                .param(user)
                .query((row, number) -> standing(row))
                .optional()
                .orElse(Standing.USUAL);
    }

    /** As {@link #standing}; whoever else wants to change this person waits until this is done. */
    Standing lock(String user) {
        database.sql("insert into supportflow.staff_profile (user_id) values (?) on conflict do nothing")
                .param(user)
                .update();
        return database.sql(
                        "select active, invited, version from supportflow.staff_profile where user_id = ? for update")
                .param(user)
                .query((row, number) -> standing(row))
                .single();
    }

    void changed(String user) {
        database.sql("update supportflow.staff_profile set version = version + 1 where user_id = ?")
                .param(user)
                .update();
    }

    void active(String user, boolean active) {
        database.sql("update supportflow.staff_profile set active = ?, version = version + 1 where user_id = ?")
                .param(active)
                .param(user)
                .update();
    }

    void invited(String user, boolean invited) {
        database.sql("update supportflow.staff_profile set invited = ?, version = version + 1 where user_id = ?")
                .param(invited)
                .param(user)
                .update();
    }

    /** Whoever wants the same user name or address at the same moment waits until this transaction is over. */
    void takeTurn(String name) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("person:" + name.toLowerCase(Locale.ROOT))
                .query((row, number) -> true)
                .list();
    }

    boolean isAdministrator(String user) {
        return database.sql("select count(*) from act_id_membership where group_id_ = ? and user_id_ = ?")
                        .param(Role.ADMIN.group())
                        .param(user)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Somebody else who could let people in again; changes to administrators happen one after the other. */
    boolean isThereAnotherAdministrator(String than) {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(ADMINISTRATORS)
                .query((row, number) -> true)
                .list();
        return database.sql("""
                        select count(*) from act_id_membership m
                        left join supportflow.staff_profile p on p.user_id = m.user_id_
                        where m.group_id_ = ? and m.user_id_ <> ?
                        and coalesce(p.active, true) and not coalesce(p.invited, false)""")
                        .param(Role.ADMIN.group())
                        .param(than)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The ids of all people. */
    List<String> everybody() {
        return database.sql("select id_ from act_id_user order by lower(first_), id_")
                .query(String.class)
                .list();
    }

    Optional<String> byEmail(String email) {
        return database.sql("select id_ from act_id_user where lower(email_) = lower(?) order by id_ limit 1")
                .param(email)
                .query(String.class)
                .optional();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        if (!row.getBoolean("active")) {
            return new Standing(PersonStatus.DEACTIVATED, row.getLong("version"));
        }
        var status = row.getBoolean("invited") ? PersonStatus.INVITED : PersonStatus.ACTIVE;
        return new Standing(status, row.getLong("version"));
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                zone(row.getString("zone")), words(row.getArray("languages")), words(row.getArray("skills")));
    }

    /** "Z" is what programs write for UTC, and no zone that anybody could choose. */
    private static ZoneId zone(String id) {
        return ZoneId.of(id.equals("Z") ? "UTC" : id);
    }

    private static Set<String> words(Array column) throws SQLException {
        return new TreeSet<>(Set.of((String[]) column.getArray()));
    }
}
