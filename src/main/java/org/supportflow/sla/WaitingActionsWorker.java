package org.supportflow.sla;

import org.springframework.stereotype.Component;
import org.supportflow.outbox.Worker;

/** Looks every second for whom an escalation waits and who is at work now. */
@Component
class WaitingActionsWorker extends Worker {

    private final WaitingActions actions;

    WaitingActionsWorker(WaitingActions actions) {
        super("escalations", 1);
        this.actions = actions;
    }

    @Override
    protected boolean workOnce() {
        return actions.releaseNext();
    }
}
