package org.supportflow.ticket.process;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.pvm.ReadOnlyProcessDefinition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** The user tasks at which somebody answers the customer; each diagram says which of its tasks these are. */
@Component
class AnsweringTasks {

    /** The extension property by which a user task says it. */
    static final String PROPERTY = "answersCustomer";

    private static final PropertyKey<Boolean> ANSWERS = new PropertyKey<>(PROPERTY);

    private final RepositoryService models;

    AnsweringTasks(RepositoryService models) {
        this.models = models;
    }

    /** Keeps on the parsed task what its diagram says, and tells it. */
    static boolean mark(Element task, ActivityImpl activity) {
        var properties = BpmnParseUtil.parseCamundaExtensionProperties(task);
        var answers = properties != null && "true".equals(properties.get(PROPERTY));
        activity.getProperties().set(ANSWERS, answers);
        return answers;
    }

    /** Costs no query: the engine keeps the definitions of open tasks parsed. */
    boolean contain(String processDefinition, String taskKey) {
        var definition = (ReadOnlyProcessDefinition) models.getProcessDefinition(processDefinition);
        var task = definition.findActivity(taskKey);
        return task != null && Boolean.TRUE.equals(task.getProperty(PROPERTY));
    }
}
