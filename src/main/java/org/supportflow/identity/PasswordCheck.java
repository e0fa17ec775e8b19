package org.supportflow.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whether a password is right. A right one is remembered for a minute, as a keyed hash in memory: clients of the
 * REST interface send it with every call, and checking it is slow on purpose.
 */
@Component
public class PasswordCheck {

    private record Remembered(byte[] proof, Instant until) {}

    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final byte[] secret = new byte[32];
    private final IdentityService identities;
    private final JdbcClient database;
    private final Clock clock;

    PasswordCheck(IdentityService identities, JdbcClient database, Clock clock) {
        this.identities = identities;
        this.database = database;
        this.clock = clock;
        new SecureRandom().nextBytes(secret);
    }

    /** Was this password right for this account a moment ago? */
    public boolean isRemembered(String account, String password) {
        var known = remembered.get(account);
        return known != null
                && known.until().isAfter(clock.instant())
                && MessageDigest.isEqual(known.proof(), proof(account, password));
    }

    public boolean matches(String account, String password) {
        // An unknown account takes as long as a known one.
        var asked = exists(account) ? account : "admin";
        boolean right = identities.checkPassword(asked, password) && asked.equals(account);
        if (right) {
            remembered.put(
                    account,
                    new Remembered(proof(account, password), clock.instant().plus(MEMORY)));
        }
        return right;
    }

    private boolean exists(String account) {
        return identities.createUserQuery().userId(account).count() > 0;
    }

    /** The stored hash takes part in the proof: whoever changes a password, on whatever node, ends every memory of it. */
    private String stored(String account) {
        return database.sql("select pwd_ from act_id_user where id_ = ?")
                .param(account)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private byte[] proof(String account, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(account.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(stored(account).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
