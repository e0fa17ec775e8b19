package org.supportflow.sla.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.Targets;
import org.supportflow.sla.ledger.ClockKind;
import org.supportflow.sla.ledger.Ledger;
import org.supportflow.sla.ledger.Pinned;
import org.supportflow.sla.ledger.Recalculation;
import org.supportflow.sla.ledger.ServiceLevel;
import org.supportflow.sla.ledger.Stamp;
import org.supportflow.sla.ledger.Standing;
import org.supportflow.sla.worktime.WorkingTime;

/** Plays what a client imagines into a ledger that is never stored. */
final class ImaginedTicket {

    private static final Map<TimelineRequest.Kind, BiConsumer<Ledger, Stamp>> PLAIN = Map.of(
            TimelineRequest.Kind.publicReply, Ledger::publicReply,
            TimelineRequest.Kind.customerMessage, Ledger::customerWrote,
            TimelineRequest.Kind.workResumed, Ledger::resumed,
            TimelineRequest.Kind.solved, Ledger::solved,
            TimelineRequest.Kind.reopened, Ledger::reopened);

    private final TimelineRequest request;
    private final Ledger ledger;

    ImaginedTicket(TimelineRequest request) {
        this.request = request;
        var time = WorkingTime.in(request.calendar().calendar());
        this.ledger = new Ledger(Standing.NEW, List.of(), (calendar, version) -> time);
    }

    List<ClockAnswer> clocks() {
        var events = request.events().stream()
                .sorted(Comparator.comparing(event -> event.at().toInstant()))
                .toList();
        var asOf = request.at() == null ? events.get(events.size() - 1).at() : request.at();
        events.stream().filter(event -> !event.at().isAfter(asOf)).forEach(this::play);
        return ledger.views(asOf.toInstant()).stream().map(ClockAnswer::of).toList();
    }

    private void play(TimelineRequest.Happening event) {
        var stamp = stamp(event.at());
        switch (event.event()) {
            case submitted -> {
                ledger.submitted(stamp, Boolean.TRUE.equals(request.submittedByAgent()));
                ledger.agreed(level(request.targets()), Recalculation.RETROACTIVE, stamp);
            }
            case retargeted -> ledger.agreed(level(changed(event)), Recalculation.RETROACTIVE, stamp);
            case waitingForCustomer -> ledger.waiting(Standing.Waiting.CUSTOMER, stamp);
            case waitingForUpstream -> ledger.waiting(Standing.Waiting.UPSTREAM, stamp);
            default -> PLAIN.getOrDefault(event.event(), (clocks, at) -> {}).accept(ledger, stamp);
        }
    }

    private static Map<String, @Nullable String> changed(TimelineRequest.Happening event) {
        if (event.targets() == null) {
            throw new IllegalArgumentException("A 'retargeted' event names its new 'targets'.");
        }
        return event.targets();
    }

    private static ServiceLevel level(Map<String, @Nullable String> targets) {
        targets.keySet().forEach(ClockKind::ofCode);
        return new ServiceLevel(
                Targets.read(targets),
                "imagined",
                1,
                ServiceLevel.USUALLY_PAUSABLE,
                ServiceLevel.Reopening.RESUME,
                Duration.ZERO,
                Pinned.NOTHING);
    }

    private static Stamp stamp(OffsetDateTime at) {
        Instant instant = at.toInstant();
        return new Stamp(instant, instant, "imagined", "client");
    }
}
