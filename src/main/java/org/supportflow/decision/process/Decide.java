package org.supportflow.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.decision.Column;
import org.supportflow.decision.Decisions;
import org.supportflow.decision.TableContracts;
import org.supportflow.engine.ProcessVariable;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** Business rule task: a table decides; only what gateways and forms ask for becomes a variable. */
@Component
class Decide implements JavaDelegate {

    private static final ProcessVariable<String> TABLE = new ProcessVariable<>("table", String.class);

    private final Decisions decisions;
    private final Tickets tickets;

    Decide(Decisions decisions, Tickets tickets) {
        this.decisions = decisions;
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution task) {
        var ticket = TicketReference.of(task.getProcessBusinessKey());
        tickets.lock(ticket);
        var table = TABLE.in(task);
        var answer = decisions.decide(ticket, table).answer();
        TableContracts.get(table).outputs().stream()
                .filter(Column::variable)
                .forEach(column ->
                        task.setVariable(column.name(), answer.values().get(column.name())));
    }
}
