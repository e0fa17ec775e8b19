package org.supportflow.ticket.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets {@link ReadSoFar} hear of every user task of every diagram, without its author having to think of it. */
@Component
class ReadSoFarOnEveryTask extends AbstractProcessEnginePlugin {

    /** A provider, since the engine is built before the repositories that the listener needs. */
    private final ObjectProvider<ReadSoFar> readSoFar;

    ReadSoFarOnEveryTask(ObjectProvider<ReadSoFar> readSoFar) {
        this.readSoFar = readSoFar;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listener = new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
                    task.getTaskDefinition()
                            .addTaskListener(TaskListener.EVENTNAME_CREATE, ReadSoFarOnEveryTask.this::created);
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

    private void created(DelegateTask task) {
        readSoFar.getObject().notify(task);
    }
}
