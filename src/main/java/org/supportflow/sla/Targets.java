package org.supportflow.sla;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.ledger.ClockKind;
import org.supportflow.sla.worktime.Target;

/** Reads targets by the names of their columns; an empty one promises nothing. */
public final class Targets {

    private Targets() {}

    public static Map<ClockKind, Target> read(Map<String, ? extends @Nullable Object> columns) {
        var targets = new EnumMap<ClockKind, Target>(ClockKind.class);
        for (var kind : ClockKind.values()) {
            var text = columns.get(kind.code());
            if (text != null && !text.toString().isBlank()) {
                targets.put(kind, Target.parse(text.toString().strip()));
            }
        }
        return targets;
    }
}
