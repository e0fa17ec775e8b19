package org.supportflow.ticket.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.TaskTitle;
import org.supportflow.ticket.TicketReference;

/** Says on each new task which ticket it is about. */
@Component
class TaskNames implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        var key = task.getExecution().getProcessBusinessKey();
        if (key != null) {
            TicketReference.parse(key).ifPresent(ticket -> task.setName(TaskTitle.of(task.getName(), ticket)));
        }
    }
}
