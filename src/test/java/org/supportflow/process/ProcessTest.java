package org.supportflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** What a test of a diagram can do: start it, act as people, customers and time do, and see what the desk did. */
abstract class ProcessTest {

    static final Instant NOW = Instant.parse("2026-02-02T09:00:00Z");

    final ScriptedDesk desk = TestEngine.DESK;
    final String ticket = "SF-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

    @BeforeAll
    static void countTowardsCoverage(TestInfo test) {
        TestEngine.COVERAGE.runs(test.getTestClass().orElseThrow());
    }

    @BeforeEach
    void openTheDesk() {
        AbstractAssertions.init(TestEngine.ENGINE);
        ClockUtil.setCurrentTime(Date.from(NOW));
        desk.reset();
    }

    @AfterEach
    void leaveNothingBehind() {
        ClockUtil.reset();
        processInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(root -> runtimeService().deleteProcessInstance(root.getId(), "the test is over"));
    }

    /** Tables that let a ticket go straight to an agent. */
    void decideAsForAnOrdinaryTicket() {
        desk.decides("entitlement", "entitled");
        desk.decides("classification", 0.9);
        desk.decides("priority", "P3");
        desk.decides("support-mode", "standard-support");
        desk.decides("routing", "support");
        desk.decides("auto-reply", "nothing");
        desk.decides("follow-up", "wait");
    }

    /** As a call activity would start it. */
    ProcessInstance called(String process) {
        return called(process, Map.of());
    }

    ProcessInstance called(String process, Map<String, Object> more) {
        var variables = new HashMap<String, Object>();
        variables.put("ticket", ticket);
        variables.put("team", "support");
        variables.put("assignee", "alice");
        variables.putAll(more);
        var instance = runtimeService().startProcessInstanceByKey(process, ticket, variables);
        goOn();
        return instance;
    }

    /** As intake does it: the one way into the lifecycle. */
    ProcessInstance submitted() {
        var instance = runtimeService()
                .createMessageCorrelation("ticketSubmitted")
                .processInstanceBusinessKey(ticket)
                .setVariable("ticket", ticket)
                .correlateStartMessage();
        goOn();
        return instance;
    }

    /** As the inbox does: whoever waits for the message below this ticket hears of it. */
    void told(String message) {
        told(message, Map.of());
    }

    void told(String message, Map<String, Object> variables) {
        var waiting = runtimeService().createEventSubscriptionQuery().eventName(message).list().stream()
                .filter(subscription -> subscription.getProcessInstanceId() != null)
                .toList();
        assertThat(waiting).as("who waits for " + message).isNotEmpty();
        waiting.forEach(subscription -> runtimeService()
                .createMessageCorrelation(message)
                .processInstanceId(subscription.getProcessInstanceId())
                .setVariablesToTriggeredScope(variables)
                .correlateWithResult());
        goOn();
    }

    void completed(String task) {
        taskService().complete(open(task).getId());
        goOn();
    }

    void completed(String task, String outcome) {
        taskService().complete(open(task).getId(), Map.of("outcome", outcome));
        goOn();
    }

    /** The timer fires; it must have been set for this moment. */
    void timePasses(String timer, Instant until) {
        var job = jobQuery().timers().activityId(timer).singleResult();
        assertThat(job).as("timer " + timer).isNotNull();
        assertThat(job.getDuedate().toInstant()).isEqualTo(until);
        ClockUtil.setCurrentTime(job.getDuedate());
        managementService().executeJob(job.getId());
        goOn();
    }

    Task open(String task) {
        var found = taskQuery()
                .processInstanceBusinessKey(ticket)
                .taskDefinitionKey(task)
                .singleResult();
        assertThat(found).as("open task " + task).isNotNull();
        return found;
    }

    /** The running instance of a diagram that another one called for this ticket. */
    ProcessInstance running(String process) {
        var found = processInstanceQuery()
                .processInstanceBusinessKey(ticket)
                .processDefinitionKey(process)
                .singleResult();
        assertThat(found).as("running " + process).isNotNull();
        return found;
    }

    Object outcome(ProcessInstance ended) {
        return TestEngine.COVERAGE.outcome(ended.getId());
    }

    /** The steps after a person, a message or a timer, one transaction after the other. */
    private static void goOn() {
        for (var jobs = jobQuery().messages().list();
                !jobs.isEmpty();
                jobs = jobQuery().messages().list()) {
            jobs.stream().map(Job::getId).limit(1).forEach(managementService()::executeJob);
        }
    }
}
