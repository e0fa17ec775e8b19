package org.supportflow.sla.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps that passed while nobody looked collapse to the highest (rule R16). */
final class MissedSteps {

    private MissedSteps() {}

    static Optional<ClockEvent> highest(List<ClockEvent> events, Calendars calendars, ClockId clock, Instant now) {
        var told = new ArrayList<>(events);
        Optional<ClockEvent> highest = Optional.empty();
        for (var view = due(told, calendars, clock, now); view.isPresent(); view = due(told, calendars, clock, now)) {
            var step = Steps.after(view.get().reachedStep()).orElseThrow();
            var stamp = new Stamp(view.get().stepAt(), now, "watch", "supportflow");
            highest = Optional.of(new ClockEvent(
                    clock, EventType.STEP, stamp, Change.step(step, view.get().round())));
            told.add(highest.get());
        }
        return highest;
    }

    private static Optional<ClockView> due(List<ClockEvent> told, Calendars calendars, ClockId clock, Instant now) {
        return Projection.project(told, calendars, now).stream()
                .filter(view -> view.clock().equals(clock) && view.isStepDue(now))
                .findFirst();
    }
}
