package org.supportflow.sla;

/** Another run over all clocks is under way. */
public class ClockCheckRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClockCheckRunning() {
        super("Another check or rebuild of clocks is running. Wait until it has finished, or cancel it.");
    }
}
