package org.supportflow.sla.worktime;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Pattern;

/** How long a promise runs: working hours or business days, which are never converted into each other. */
public sealed interface Target {

    /** {@code PT8H}: elapsed working time. */
    record WorkingHours(Duration duration) implements Target {
        @Override
        public String toString() {
            return duration.toString();
        }
    }

    /** {@code P5D}: the same wall time five working days on; {@code P5D/end}: the end of that day. */
    record BusinessDays(int days, boolean toEnd) implements Target {
        @Override
        public String toString() {
            return "P" + days + "D" + (toEnd ? "/end" : "");
        }
    }

    /** Reads {@code PT8H}, {@code P5D} or {@code P5D/end}. */
    static Target parse(String text) {
        var days = Days.FORM.matcher(text);
        if (days.matches()) {
            return new BusinessDays(Integer.parseInt(days.group(1)), days.group(2) != null);
        }
        try {
            var hours = Duration.parse(text);
            if (text.startsWith("PT") && hours.toSeconds() > 0 && hours.getNano() == 0) {
                return new WorkingHours(hours);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(refusal(text), e);
        }
        throw new IllegalArgumentException(refusal(text));
    }

    private static String refusal(String text) {
        return "'%s' is not a target. Write working hours as PT8H, business days as P5D or P5D/end.".formatted(text);
    }

    /** The form of business days; at least one. */
    final class Days {
        private static final Pattern FORM = Pattern.compile("P([1-9]\\d{0,3})D(/end)?");

        private Days() {}
    }
}
