package org.supportflow.sla;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.supportflow.outbox.Worker;
import org.supportflow.sla.calendar.CalendarSaved;

/** Re-plans as soon as a calendar is saved, and looks every second for a version that begins to count. */
@Component
class ReplanningWorker extends Worker {

    private final Replanning replanning;

    ReplanningWorker(Replanning replanning) {
        super("calendars", 1);
        this.replanning = replanning;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void nudge(CalendarSaved event) {
        nudge();
    }

    @Override
    protected boolean workOnce() {
        return replanning.next();
    }
}
