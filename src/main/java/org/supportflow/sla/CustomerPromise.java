package org.supportflow.sla;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was promised, in their words: no steps, rows or reasons of ours.
 *
 * @param kind of the clock, as in REST
 * @param due in the zone of the calendar that counts; null while it is paused
 * @param left working time until it is due; negative when it is late, or was
 */
public record CustomerPromise(
        String kind, State state, @Nullable ZonedDateTime due, Duration left) {

    /** How a promise stands. */
    public enum State {
        OWED,
        LATE,
        PAUSED,
        KEPT,
        MISSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return state == State.OWED || state == State.LATE || state == State.PAUSED;
    }

    public long hours() {
        return left.abs().toHours();
    }

    public int minutes() {
        return left.abs().toMinutesPart();
    }
}
