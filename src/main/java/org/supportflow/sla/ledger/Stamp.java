package org.supportflow.sla.ledger;

import java.time.Instant;

/** When something happened, when we learned of it, why and by whom. */
public record Stamp(Instant at, Instant recordedAt, String cause, String actor) {

    Stamp notBefore(Instant earliest) {
        return at.isBefore(earliest) ? new Stamp(earliest, recordedAt, cause, actor) : this;
    }

    Stamp at(Instant instant) {
        return new Stamp(instant, recordedAt, cause, actor);
    }

    Stamp because(String otherCause) {
        return new Stamp(at, recordedAt, otherCause, actor);
    }
}
