package org.supportflow.sla.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes clocks from their events and nothing else: no database, no wall clock. */
public final class Projection {

    private static final Comparator<ClockEvent> WHEN_IT_HAPPENED =
            Comparator.comparing(event -> event.stamp().at());

    private Projection() {}

    /** Every clock of a ticket as of an instant; events of the same instant count in the order they were recorded. */
    public static List<ClockView> project(List<ClockEvent> events, Calendars calendars, Instant asOf) {
        var ordered = new ArrayList<>(events);
        ordered.sort(WHEN_IT_HAPPENED);
        return folded(ordered, calendars, asOf).stream()
                .map(fold -> fold.asOf(asOf))
                .sorted(Comparator.comparing((ClockView view) -> view.clock().kind())
                        .thenComparing(view -> view.clock().cycle()))
                .toList();
    }

    private static Collection<ClockFold> folded(List<ClockEvent> ordered, Calendars calendars, Instant asOf) {
        Map<ClockId, ClockFold> folds = new LinkedHashMap<>();
        for (var event : ordered) {
            var fold = folds.get(event.clock());
            if (event.stamp().at().isAfter(asOf)) {
                break;
            }
            if (event.type() == EventType.START) {
                folds.putIfAbsent(event.clock(), new ClockFold(event, calendars));
            } else if (fold != null) {
                fold.read(event);
            }
        }
        return folds.values();
    }
}
