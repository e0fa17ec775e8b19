package org.supportflow.sla.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time in which nobody of us could work on the ticket; also clocks that are promised only later leave it out. */
public record Wait(
        Standing.Waiting because, Instant from, @Nullable Instant to) {

    Wait endingBy(Instant end) {
        return to == null ? new Wait(because, from, end.isBefore(from) ? from : end) : this;
    }

    boolean isAfter(Instant since) {
        return to == null || to.isAfter(since);
    }
}
