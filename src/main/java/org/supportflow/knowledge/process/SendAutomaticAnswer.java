package org.supportflow.knowledge.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.knowledge.AutomaticAnswers;
import org.supportflow.ticket.TicketReference;

/** Task "Send automatic answer": what is known already is answered by the product itself. */
@Component
class SendAutomaticAnswer implements JavaDelegate {

    private final AutomaticAnswers answers;

    SendAutomaticAnswer(AutomaticAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution task) {
        answers.send(TicketReference.of(task.getProcessBusinessKey()));
    }
}
