package org.supportflow.sla.ledger;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** The parts of a target, in percent, at which the process is told. */
public final class Steps {

    public static final List<Integer> ALL = List.of(50, 75, 100, 150);

    private Steps() {}

    /** The highest of the steps that passed; 0 when none did. */
    static int lastBefore(IntPredicate passed) {
        return ALL.stream().mapToInt(Integer::intValue).filter(passed).max().orElse(0);
    }

    static OptionalInt after(int step) {
        return ALL.stream()
                .mapToInt(Integer::intValue)
                .filter(next -> next > step)
                .findFirst();
    }
}
