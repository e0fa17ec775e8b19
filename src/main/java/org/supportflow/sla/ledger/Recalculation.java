package org.supportflow.sla.ledger;

/** What another target or calendar means for a clock that already runs (rules R1, R2, R10, R11 and R20). */
public enum Recalculation {
    /** As if it had been the target from the start, but never breached in the past. */
    RETROACTIVE,
    /** The whole new target from now on. */
    FROM_CHANGE,
    /** The whole new target from now on, unless the old due is earlier. */
    KEEP_EARLIER_DUE,
    /** Whichever due is later; a breach that happened stays. */
    LONGER,
    /** The calendar counts otherwise from now on; what was counted until now stays. */
    CALENDAR,
    /** The first decision replaces what was only assumed. */
    DECIDED
}
