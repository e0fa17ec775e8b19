package org.supportflow.sla.ledger;

/** What can happen to a clock. */
public enum EventType {
    START,
    PAUSE,
    RESUME,
    RETARGET,
    STOP,
    CANCEL,
    ADJUST,
    STEP
}
