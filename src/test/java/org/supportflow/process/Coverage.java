package org.supportflow.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What the tests of this JVM have passed, flow nodes and flows alike, and with which outcome processes ended.
 *
 * <p>Written by ourselves: the community's extension counts one test class at a time, builds an engine for each and
 * tells a percentage but not what is missing; we count all classes together, since diagrams call each other.
 */
class Coverage extends AbstractBpmnParseListener {

    private final Map<String, Set<String>> passed = new HashMap<>();
    private final Map<String, Object> outcomes = new HashMap<>();
    private final Set<String> testClasses = new TreeSet<>();

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        var elements = passed.computeIfAbsent(process.getKey(), key -> new TreeSet<>());
        watch(process, elements);
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::ended);
    }

    private static void watch(ScopeImpl scope, Set<String> elements) {
        for (var node : scope.getActivities()) {
            ExecutionListener entered = execution -> elements.add(node.getId());
            node.addBuiltInListener(ExecutionListener.EVENTNAME_START, entered);
            for (var flow : node.getOutgoingTransitions()) {
                ExecutionListener taken = execution -> elements.add(flow.getId());
                ((TransitionImpl) flow).addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, taken);
            }
            watch(node, elements);
        }
    }

    private void ended(DelegateExecution process) {
        outcomes.put(process.getProcessInstanceId(), Objects.toString(process.getVariable("outcome"), "none"));
    }

    /** The outcome that an ended process gave its caller, or "none"; the engine's history keeps no variables here. */
    Object outcome(String processInstance) {
        return outcomes.get(processInstance);
    }

    Set<String> passed(String process) {
        return passed.getOrDefault(process, Set.of());
    }

    void runs(Class<?> testClass) {
        testClasses.add(testClass.getSimpleName());
    }

    /** The test classes that have run in this JVM. */
    Set<String> testClasses() {
        return testClasses;
    }
}
