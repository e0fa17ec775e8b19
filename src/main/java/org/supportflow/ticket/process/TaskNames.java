package org.supportflow.ticket.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.TicketReference;

/** Says on each task which ticket it is about: in a list of work all others of its kind are called the same. */
@Component
public class TaskNames implements TaskListener {

    private static final String ABOUT = " · ";

    @Override
    public void notify(DelegateTask task) {
        var key = task.getExecution().getProcessBusinessKey();
        if (key != null) {
            TicketReference.parse(key).ifPresent(ticket -> task.setName(task.getName() + ABOUT + ticket));
        }
    }

    /** The name as the diagram has it, for those who know the ticket. */
    public static String inDiagram(String name, TicketReference ticket) {
        var about = ABOUT + ticket;
        return name.endsWith(about) ? name.substring(0, name.length() - about.length()) : name;
    }
}
