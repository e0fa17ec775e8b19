package org.supportflow.sla.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When something happened, when we learned of it, what caused it and who, and the reason if one was given. */
public record Stamp(
        Instant at,
        Instant recordedAt,
        String cause,
        String actor,
        @Nullable String reason) {

    public Stamp {
        // what the database keeps, so that a ledger read again gives the same clocks
        at = at.truncatedTo(ChronoUnit.MICROS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        // a sender's clock may be ahead of ours
        at = at.isAfter(recordedAt) ? recordedAt : at;
    }

    public Stamp(Instant at, Instant recordedAt, String cause, String actor) {
        this(at, recordedAt, cause, actor, null);
    }

    Stamp notBefore(Instant earliest) {
        if (!at.isBefore(earliest)) {
            return this;
        }
        var recorded = recordedAt.isBefore(earliest) ? earliest : recordedAt;
        return new Stamp(earliest, recorded, cause, actor, reason);
    }

    Stamp at(Instant instant) {
        return new Stamp(instant, recordedAt, cause, actor, reason);
    }

    Stamp because(String otherCause) {
        return new Stamp(at, recordedAt, otherCause, actor, reason);
    }

    public Stamp withReason(String given) {
        return new Stamp(at, recordedAt, cause, actor, given);
    }
}
