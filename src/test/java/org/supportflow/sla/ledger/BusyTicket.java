package org.supportflow.sla.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.supportflow.sla.worktime.Target;

/** The ledger of a ticket on which much happened: 30 events of all five kinds of clocks, the last of which solve it. */
public final class BusyTicket {

    private static final int EVENTS = 30;

    private BusyTicket() {}

    public static List<ClockEvent> ledger(Calendars calendars, Instant submitted) {
        var ledger = new Ledger(Standing.NEW, List.of(), calendars);
        ledger.submitted(stamp(submitted, 0), false);
        ledger.agreed(level("PT4H", "PT8H"), Recalculation.RETROACTIVE, stamp(submitted, 0));
        ledger.publicReply(stamp(submitted, 2));
        ledger.waiting(Standing.Waiting.CUSTOMER, stamp(submitted, 3));
        ledger.customerWrote(stamp(submitted, 20));
        ledger.agreed(level("PT2H", "PT6H"), Recalculation.RETROACTIVE, stamp(submitted, 21));
        var hour = 22;
        for (; ledger.events().size() < EVENTS - 4; hour += 2) {
            ledger.publicReply(stamp(submitted, hour));
            ledger.customerWrote(stamp(submitted, hour + 1));
        }
        ledger.solved(stamp(submitted, hour));
        return ledger.events();
    }

    private static ServiceLevel level(String firstResponse, String workaround) {
        var targets = new EnumMap<ClockKind, Target>(Map.of(
                ClockKind.FIRST_RESPONSE, Target.parse(firstResponse),
                ClockKind.NEXT_RESPONSE, Target.parse("PT8H"),
                ClockKind.UPDATE, Target.parse("PT16H"),
                ClockKind.WORKAROUND, Target.parse(workaround),
                ClockKind.RESOLUTION, Target.parse("P5D")));
        return new ServiceLevel(
                targets,
                "business",
                1,
                ServiceLevel.USUALLY_PAUSABLE,
                ServiceLevel.Reopening.RESUME,
                Duration.ZERO,
                Pinned.NOTHING);
    }

    private static Stamp stamp(Instant submitted, int hour) {
        var at = submitted.plus(Duration.ofHours(hour));
        return new Stamp(at, at, "busy", "busy");
    }
}
