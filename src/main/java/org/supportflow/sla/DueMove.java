package org.supportflow.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A running clock whose due a change would move.
 *
 * @param after null if nothing would ever be due any more
 */
public record DueMove(
        String ticket,
        String subject,
        String kind,
        int cycle,
        Instant before,
        @Nullable Instant after) {

    /** Would we have less time? */
    public boolean isEarlier() {
        return after != null && after.isBefore(before);
    }
}
