package org.supportflow.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by mail by which people set a password: single use, thirty minutes from when the mail is sent. Whether an account
 * exists is looked at only then, so that who asks cannot tell.
 */
@Service
@Transactional
public class AccessLinks {

    /** How long a link works. */
    public static final Duration LASTS = Duration.ofMinutes(30);

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int PER_ACCOUNT = 5;
    private static final int PER_ADDRESS = 30;
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_ACCOUNT = 254;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Staff staff;
    private final Profiles profiles;
    private final Passwords passwords;
    private final JdbcClient database;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessLinks(
            Staff staff,
            Profiles profiles,
            Passwords passwords,
            JdbcClient database,
            Invitations invitations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.staff = staff;
        this.profiles = profiles;
        this.passwords = passwords;
        this.database = database;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    void invite(String person) {
        ask(person, "invitation", "desk");
    }

    /** Sends a link to whoever has this user name or mail address; false for too many, whether there is such a one or not. */
    public boolean forgotten(String account, String address) {
        var typed = account.replace("\0", "").strip().toLowerCase(Locale.ROOT);
        if (typed.length() > LONGEST_ACCOUNT
                || asked("account", typed) >= PER_ACCOUNT
                || asked("address", address) >= PER_ADDRESS) {
            return false;
        }
        ask(typed, "reset", address);
        return true;
    }

    private void ask(String account, String purpose, String address) {
        var request = UUID.randomUUID();
        database.sql("delete from supportflow.access_request where at < ?")
                .param(utc(clock.instant().minus(KEPT)))
                .update();
        database.sql(
                        "insert into supportflow.access_request (id, account, purpose, address, at) values (?, ?, ?, ?, ?)")
                .params(List.of(request, account, purpose, address, utc(clock.instant())))
                .update();
        events.publishEvent(new AccessLinkAsked(request));
    }

    private int asked(String column, String value) {
        return database.sql("select count(*) from supportflow.access_request where purpose = 'reset' and " + column
                        + " = ? and at > ?")
                .param(value)
                .param(utc(clock.instant().minus(WINDOW)))
                .query(Integer.class)
                .single();
    }

    /** What the mail is to say; nothing where there is nobody to send it to. */
    public Optional<AccessLetter> letter(UUID request) {
        return database.sql("select account from supportflow.access_request where id = ? and used_at is null")
                .param(request)
                .query(String.class)
                .optional()
                .flatMap(this::person)
                .filter(person -> person.status() != PersonStatus.DEACTIVATED)
                .map(person -> letter(request, person));
    }

    private Optional<Person> person(String account) {
        return staff.find(account).or(() -> profiles.byEmail(account).flatMap(staff::find));
    }

    private AccessLetter letter(UUID request, Person person) {
        var token = random();
        database.sql("insert into supportflow.access_token (hash, request_id, person, expires_at) values (?, ?, ?, ?)")
                .params(List.of(
                        ApiKeys.hash(token),
                        request,
                        person.id(),
                        utc(clock.instant().plus(LASTS))))
                .update();
        var isInvitation = person.status() == PersonStatus.INVITED;
        var path = (isInvitation ? "/invitation/" : "/new-password/") + token;
        return new AccessLetter(person, isInvitation, path, LASTS);
    }

    /** Whose link this is, as long as it works. */
    @Transactional(readOnly = true)
    public Optional<Person> find(String token) {
        return database.sql("""
                        select t.person from supportflow.access_token t
                        join supportflow.access_request r on r.id = t.request_id
                        where t.hash = ? and t.expires_at > ? and r.used_at is null""")
                .param(ApiKeys.hash(token))
                .param(utc(clock.instant()))
                .query(String.class)
                .optional()
                .flatMap(staff::find)
                .filter(person -> person.status() != PersonStatus.DEACTIVATED);
    }

    /** What the password lacks; nothing: it is theirs, and no link of theirs works any more. Empty: this link does not. */
    public Optional<List<PersonProblem>> use(String token, String password) {
        database.sql("""
                        select r.id from supportflow.access_request r
                        join supportflow.access_token t on t.request_id = r.id where t.hash = ? for update of r""").param(ApiKeys.hash(token)).query(UUID.class).optional();
        return find(token).map(person -> {
            var problems = passwords.problems(person.id(), password);
            if (problems.isEmpty()) {
                set(person, password);
            }
            return problems;
        });
    }

    private void set(Person person, String password) {
        staff.changePassword(person.id(), password, person.id());
        invitations.accepted(person.id());
        database.sql("""
                        update supportflow.access_request set used_at = ? where used_at is null
                        and id in (select request_id from supportflow.access_token where person = ?)""").param(utc(clock.instant())).param(person.id()).update();
    }

    private static String random() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
