package org.supportflow.knowledge.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.supportflow.knowledge.AutomaticAnswers;
import org.supportflow.ticket.TicketReference;

/**
 * Listener of task "Review automatic answer": the form opens with the suggested text. It is our own standard text, kept
 * with the task alone; what the agent makes of it goes to the ticket.
 */
@Component
class SuggestAnswer implements TaskListener {

    /** The engine keeps no longer text in a variable; a longer one goes out whole when the field is left empty. */
    private static final int LONGEST = 4000;

    private final AutomaticAnswers answers;

    SuggestAnswer(AutomaticAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        var ticket = TicketReference.of(task.getExecution().getProcessBusinessKey());
        var text = answers.suggested(ticket);
        if (text.length() <= LONGEST) {
            task.setVariableLocal("reply", text);
        }
    }
}
