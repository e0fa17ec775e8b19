package org.supportflow.sla.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.supportflow.sla.worktime.Target;

/** What one row of the service-level table promises, in one version of its calendar. */
public record ServiceLevel(
        Map<ClockKind, Target> targets,
        String calendar,
        int calendarVersion,
        Set<ClockKind> pausable,
        Reopening onReopen,
        Duration grace,
        Pinned pinned) {

    /** What a reopened ticket's resolution clock does (rule R3). */
    public enum Reopening {
        RESUME,
        NEW_CYCLE,
        NONE
    }

    /** As shipped: everything but the response clocks waits with the ticket. */
    public static final Set<ClockKind> USUALLY_PAUSABLE =
            Set.of(ClockKind.UPDATE, ClockKind.WORKAROUND, ClockKind.RESOLUTION);

    public ServiceLevel {
        targets = Map.copyOf(targets);
        // a response is owed whoever waits (rule R4)
        pausable = pausable.stream().filter(kind -> !kind.isResponse()).collect(Collectors.toUnmodifiableSet());
    }

    Optional<Terms> terms(ClockKind kind) {
        return Optional.ofNullable(targets.get(kind))
                .map(target -> new Terms(target, calendar, calendarVersion, pinned));
    }

    /** Waiting for upstream owes the customer an update all the same (rule R5). */
    Set<ClockKind> pausedBy(Standing.Waiting waiting) {
        return switch (waiting) {
            case NO -> Set.of();
            case CUSTOMER -> pausable;
            case UPSTREAM ->
                pausable.stream().filter(kind -> kind != ClockKind.UPDATE).collect(Collectors.toUnmodifiableSet());
            case SOLVED -> USUALLY_PAUSABLE;
        };
    }

    /** The same promises, counted by another version of their calendar. */
    ServiceLevel inVersion(int version) {
        return new ServiceLevel(targets, calendar, version, pausable, onReopen, grace, pinned);
    }
}
