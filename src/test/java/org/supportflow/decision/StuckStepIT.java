package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.SupportflowIT;
import org.supportflow.TestTickets;
import org.supportflow.ticket.Channel;
import org.supportflow.ticket.IncomingMessage;
import org.supportflow.ticket.NewTicket;
import org.supportflow.ticket.TicketReference;

/** A step that failed as often as it may, although no table is to blame: here nobody has asked table follow-up before. */
@SupportflowIT
class StuckStepIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    Decisions decisions;

    @Autowired
    TestTickets testTickets;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    private TicketReference ticket = TicketReference.of("SF-000000");
    private String instance = "";

    @BeforeEach
    void aTicketWhoseProcessFails() {
        var words = IncomingMessage.text("stuck@example.org", "They fill the disk.", Channel.REST, Instant.now());
        ticket = testTickets
                .submit(NewTicket.of("stuck@example.org", "How do I rotate logs?", words, Channel.REST, "en"))
                .reference();
        repository
                .createDeployment()
                .source("test")
                .addString("planning-alone.bpmn", DIAGRAM)
                .deploy();
        instance = runtime.startProcessInstanceByKey("planning-alone", ticket.value())
                .getProcessInstanceId();
        await().atMost(PATIENCE).until(() -> job().getExceptionMessage() != null);
        management.setJobRetries(job().getId(), 0);
    }

    @Test
    void isATaskOfTriageUntilItIsDoneAfterAll() {
        assertThat(tasksOfTriage())
                .singleElement()
                .satisfies(task -> assertThat(task.getDescription()).contains("Fill its column 'next'"));

        transaction.executeWithoutResult(status -> decisions.decideWith(
                ticket,
                "follow-up",
                Map.of("waitingFor", "customer", "businessDaysWaited", 7, "priority", "P3", "security", false)));
        management.setJobRetries(job().getId(), 1);

        await().atMost(PATIENCE)
                .until(() -> runtime.createProcessInstanceQuery()
                                .processInstanceId(instance)
                                .count()
                        == 0);
        assertThat(tasksOfTriage()).isEmpty();
    }

    @Test
    void isNoTaskOfTriageAnyLongerWhenTheProcessIsGone() {
        runtime.deleteProcessInstance(instance, "the test is over");

        assertThat(tasksOfTriage()).isEmpty();
    }

    private Job job() {
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }

    private List<Task> tasksOfTriage() {
        return tasks.createTaskQuery()
                .taskCandidateGroup("triage")
                .taskName("%s cannot go on at \"Plan follow-up\"".formatted(ticket))
                .list();
    }

    private static final String DIAGRAM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="http://supportflow.org/bpmn">
              <bpmn:process id="planning-alone" name="Planning alone" isExecutable="true" camunda:historyTimeToLive="30">
                <bpmn:startEvent id="planWanted" name="Plan wanted">
                  <bpmn:outgoing>toPlan</bpmn:outgoing>
                </bpmn:startEvent>
                <bpmn:serviceTask id="planFollowUp" name="Plan follow-up" camunda:asyncBefore="true" camunda:delegateExpression="${planFollowUp}">
                  <bpmn:incoming>toPlan</bpmn:incoming>
                  <bpmn:outgoing>toEnd</bpmn:outgoing>
                </bpmn:serviceTask>
                <bpmn:endEvent id="followUpPlanned" name="Follow-up planned">
                  <bpmn:incoming>toEnd</bpmn:incoming>
                </bpmn:endEvent>
                <bpmn:sequenceFlow id="toPlan" sourceRef="planWanted" targetRef="planFollowUp" />
                <bpmn:sequenceFlow id="toEnd" sourceRef="planFollowUp" targetRef="followUpPlanned" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram">
                <bpmndi:BPMNPlane id="plane" bpmnElement="planning-alone">
                  <bpmndi:BPMNShape id="shapeOfStart" bpmnElement="planWanted"><dc:Bounds x="160" y="100" width="36" height="36" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="shapeOfTask" bpmnElement="planFollowUp"><dc:Bounds x="260" y="78" width="100" height="80" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="shapeOfEnd" bpmnElement="followUpPlanned"><dc:Bounds x="420" y="100" width="36" height="36" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="edgeToPlan" bpmnElement="toPlan"><di:waypoint x="196" y="118" /><di:waypoint x="260" y="118" /></bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="edgeToEnd" bpmnElement="toEnd"><di:waypoint x="360" y="118" /><di:waypoint x="420" y="118" /></bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;
}
