package org.supportflow.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.audit.Audit;

/** Keys by which other systems call us; a hash without salt is enough, since a key is 256 random bits. */
@Service
public class ApiKeys {

    private static final String PREFIX = "sfk_";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    ApiKeys(JdbcClient database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public NewApiKey create(String name, Set<ApiKeyScope> scopes, String by) {
        var key = new NewApiKey(UUID.randomUUID(), PREFIX + random());
        var codes = scopes.stream().map(ApiKeyScope::code).sorted().toArray(String[]::new);
        database.sql("""
                        insert into supportflow.api_key (id, name, hash, scopes, created_by, created_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(key.id())
                .param(name)
                .param(hash(key.text()))
                .param(codes)
                .param(by)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(by, "apiKeyCreated", subject(key.id()), Map.of("name", name, "scopes", String.join(" ", codes)));
        return key;
    }

    /** From now on the key is as good as none; false for a key that never was. */
    @Transactional
    public boolean revoke(UUID id, String by) {
        int revoked = database.sql("update supportflow.api_key set revoked_at = ? where id = ? and revoked_at is null")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
        if (revoked > 0) {
            audit.record(by, "apiKeyRevoked", subject(id), Map.of());
        }
        return revoked > 0 || all().stream().anyMatch(key -> key.id().equals(id));
    }

    /** All keys, the newest first, those that were revoked too. */
    public List<KnownApiKey> all() {
        return database.sql("select * from supportflow.api_key order by created_at desc, id")
                .query((row, number) -> known(row))
                .list();
    }

    private static KnownApiKey known(ResultSet row) throws SQLException {
        var revokedAt = row.getTimestamp("revoked_at");
        return new KnownApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                revokedAt == null ? null : revokedAt.toInstant());
    }

    public Optional<ApiKey> find(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return database.sql("select id, name, scopes from supportflow.api_key where hash = ? and revoked_at is null")
                .param(hash(text))
                .query((row, number) -> key(row))
                .optional();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        var scopes = (String[]) row.getArray("scopes").getArray();
        return new ApiKey(row.getObject("id", UUID.class), row.getString("name"), Set.copyOf(Arrays.asList(scopes)));
    }

    private static String subject(UUID id) {
        return "apiKey:" + id;
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
