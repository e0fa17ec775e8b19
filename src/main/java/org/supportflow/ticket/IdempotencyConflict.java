package org.supportflow.ticket;

/** A caller used one key for two different things. */
public class IdempotencyConflict extends RuntimeException {

    IdempotencyConflict(String key) {
        super("The idempotency key '%s' was already used with other content. Use a new key for a new request."
                .formatted(key));
    }
}
