package org.supportflow.demo;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.supportflow.sla.BusinessHours;

/** How scripts count time: {@code 20m}, {@code 3h}, {@code 2d}; a working day has eight hours, a real one 24. */
@Component
class Pace {

    private static final int WORKING_DAY = 8;
    private static final int DAY = 24;

    private final BusinessHours hours;

    Pace(BusinessHours hours) {
        this.hours = hours;
    }

    Instant after(Instant start, String amount, boolean always) {
        var length = length(amount, always);
        return always ? start.plus(length) : hours.add(start, length);
    }

    Instant before(Instant end, String amount, boolean always) {
        var length = length(amount, always);
        return always ? end.minus(length) : hours.add(end, length.negated());
    }

    private static Duration length(String amount, boolean always) {
        var sum = Duration.ZERO;
        for (var part : amount.split(" ", -1)) {
            var number = Long.parseLong(part.substring(0, part.length() - 1));
            sum = sum.plus(
                    switch (part.charAt(part.length() - 1)) {
                        case 'd' -> Duration.ofHours(number * (always ? DAY : WORKING_DAY));
                        case 'h' -> Duration.ofHours(number);
                        case 'm' -> Duration.ofMinutes(number);
                        default -> throw new IllegalArgumentException("'%s' is no amount of time".formatted(amount));
                    });
        }
        return sum;
    }
}
