package org.supportflow.sla.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When something happened, when we learned of it, why and by whom. */
public record Stamp(Instant at, Instant recordedAt, String cause, String actor) {

    public Stamp {
        // what the database keeps, so that a ledger read again gives the same clocks
        at = at.truncatedTo(ChronoUnit.MICROS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        // a sender's clock may be ahead of ours
        at = at.isAfter(recordedAt) ? recordedAt : at;
    }

    Stamp notBefore(Instant earliest) {
        if (!at.isBefore(earliest)) {
            return this;
        }
        var recorded = recordedAt.isBefore(earliest) ? earliest : recordedAt;
        return new Stamp(earliest, recorded, cause, actor);
    }

    Stamp at(Instant instant) {
        return new Stamp(instant, recordedAt, cause, actor);
    }

    Stamp because(String otherCause) {
        return new Stamp(at, recordedAt, otherCause, actor);
    }
}
