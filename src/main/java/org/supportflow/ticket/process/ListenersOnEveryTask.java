package org.supportflow.ticket.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets our listeners hear of every user task of every diagram, without its author having to think of it. */
@Component
class ListenersOnEveryTask extends AbstractProcessEnginePlugin {

    /** Providers, since the engine is built before the repositories that the listeners need. */
    private final ObjectProvider<ReadSoFar> readSoFar;

    private final ObjectProvider<OwnerFollowsTask> owner;

    private final TaskNames names;

    ListenersOnEveryTask(ObjectProvider<ReadSoFar> readSoFar, ObjectProvider<OwnerFollowsTask> owner, TaskNames names) {
        this.names = names;
        this.readSoFar = readSoFar;
        this.owner = owner;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listener = new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
                    listen(task.getTaskDefinition(), AnsweringTasks.mark(element, activity));
                }
            }
        };
        var listeners = engine.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            engine.setCustomPostBPMNParseListeners(new java.util.ArrayList<>(List.of(listener)));
        } else {
            listeners.add(listener);
        }
    }

    private void listen(TaskDefinition task, boolean answersCustomer) {
        task.addTaskListener(
                TaskListener.EVENTNAME_CREATE, created -> readSoFar.getObject().notify(created));
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, names);
        if (answersCustomer) {
            task.addTaskListener(
                    TaskListener.EVENTNAME_ASSIGNMENT,
                    taken -> owner.getObject().notify(taken));
        }
    }
}
