package org.supportflow.routing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.routing.OnCall;

/** Task "Page on call": the next person on the ladder is woken. */
@Component
class PageOnCall implements JavaDelegate {

    private final OnCall onCall;

    PageOnCall(OnCall onCall) {
        this.onCall = onCall;
    }

    @Override
    public void execute(DelegateExecution task) {
        onCall.page(RoutingVariables.ticket(task));
    }
}
