package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
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

@SupportflowIT
class DecisionsIT {

    private static final String TABLE = "follow-up";

    /** The lifecycle of somebody we do not know waits for a proof before it comes to this one. */
    private static final String LATER = "auto-reply";

    private static final Map<String, Object> A_WEEK_OF_SILENCE =
            Map.of("waitingFor", "customer", "businessDaysWaited", 7, "priority", "P3", "security", false);

    @Autowired
    Decisions decisions;

    @Autowired
    Whys whys;

    @Autowired
    Stuck stuck;

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

    @BeforeEach
    void startFromTheReleasedTable() {
        publish(TABLE, released(TABLE));
        publish(LATER, released(LATER));
        ticket = testTickets
                .submit(NewTicket.of(
                        "decisions@example.org",
                        "How do I rotate logs?",
                        IncomingMessage.text(
                                "decisions@example.org", "They fill the disk.", Channel.REST, Instant.now()),
                        Channel.REST,
                        "en"))
                .reference();
    }

    @AfterEach
    void leaveTheReleasedTableBehind() {
        publish(TABLE, released(TABLE));
        publish(LATER, released(LATER));
    }

    @Test
    void remembersWhatWasDecidedAndWhy() {
        var outcome = decide(A_WEEK_OF_SILENCE);

        assertThat(outcome.text("followUp")).isEqualTo("remind");
        assertThat(whys.of(ticket))
                .filteredOn(Why::trace, outcome.trace().orElseThrow())
                .singleElement()
                .satisfies(why -> {
                    assertThat(why.title()).isEqualTo("Follow-up");
                    assertThat(why.inputs())
                            .containsEntry("businessDaysWaited", 7.0)
                            .containsEntry("security", false);
                    assertThat(why.rows()).extracting(RowInWords::id).containsExactly("row-second-reminder");
                    assertThat(why.above()).map(RowInWords::id).contains("row-first-reminder");
                    assertThat(why.below()).map(RowInWords::then).contains("What happens: wait, Look again after: P8D");
                    assertThat(why.published()).map(Publication::source).contains("test");
                });
    }

    @Test
    void givesTheSameRowAgainAfterTheTableChanged() {
        var before = decide(A_WEEK_OF_SILENCE);

        publish(TABLE, released(TABLE).replace("\"remind\"", "\"askHuman\""));

        assertThat(decide(A_WEEK_OF_SILENCE).text("followUp")).isEqualTo("askHuman");
        assertThat(decisions.again(before.trace().orElseThrow()).answers()).isEqualTo(before.answers());
    }

    @Test
    void leavesNoTraceOfATrial() {
        var outcome = decisions.evaluate(LATER, Map.of("type", "security"));

        assertThat(outcome.text("autoReply")).isEqualTo("nothing");
        assertThat(outcome.trace()).isEmpty();
        assertThat(decisions.latest(ticket, LATER)).isEmpty();
    }

    @Test
    void decidesOnlyInsideATransaction() {
        assertThatThrownBy(() -> decisions.decide(ticket, TABLE)).hasMessageContaining("transaction");
    }

    @Test
    void tellsTriageOnceAndGoesOnWhenTheTableIsMended() {
        publish(LATER, withoutCatchAll());
        var instance = startDiagram();

        await().atMost(Duration.ofSeconds(20)).until(() -> !stuck.on(LATER).isEmpty());

        var job = management.createJobQuery().processInstanceId(instance).singleResult();
        assertThat(job.getRetries()).isZero();
        assertThat(job.getExceptionMessage()).startsWith("No row in auto-reply for type=none, ");
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).count())
                .isOne();
        assertThat(tasksOfTriage()).isOne();

        publish(LATER, released(LATER));
        assertThat(stuck.retry(LATER)).isOne();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> runtime.createProcessInstanceQuery()
                                .processInstanceId(instance)
                                .count()
                        == 0);
        assertThat(tasksOfTriage()).isZero();
        assertThat(stuck.on(LATER)).isEmpty();
        assertThat(decisions.latest(ticket, LATER))
                .map(outcome -> outcome.text("autoReply"))
                .contains("nothing");
    }

    @Test
    void makesANewTaskWhenTheTableIsStillWrong() {
        publish(LATER, withoutCatchAll());
        var instance = startDiagram();
        await().atMost(Duration.ofSeconds(20)).until(() -> !stuck.on(LATER).isEmpty());
        var first = triageTask();

        stuck.retry(LATER);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> tasksOfTriage() == 1 && !triageTask().equals(first));
        runtime.deleteProcessInstance(instance, "the test is over");
        assertThat(tasksOfTriage()).isZero();
        assertThat(stuck.on(LATER)).isEmpty();
    }

    private Outcome decide(Map<String, Object> facts) {
        return transaction.execute(status -> decisions.decideWith(ticket, TABLE, facts));
    }

    private long tasksOfTriage() {
        return tasks.createTaskQuery()
                .taskCandidateGroup("triage")
                .taskName("Table auto-reply has no answer for " + ticket)
                .count();
    }

    private String triageTask() {
        return tasks.createTaskQuery().taskName("Table auto-reply has no answer for " + ticket).list().stream()
                .map(task -> task.getId())
                .findFirst()
                .orElse("");
    }

    private String startDiagram() {
        repository
                .createDeployment()
                .source("test")
                .addString("deciding-alone.bpmn", DIAGRAM)
                .deploy();
        return runtime.startProcessInstanceByKey("deciding-alone", ticket.value())
                .getProcessInstanceId();
    }

    private void publish(String key, String table) {
        repository
                .createDeployment()
                .name("test/" + key)
                .source("test")
                .addString("dmn/%s.dmn".formatted(key), table)
                .deploy();
    }

    private static String released(String key) {
        return new String(TableFile.bytes(key), StandardCharsets.UTF_8);
    }

    private static String withoutCatchAll() {
        return released(LATER).replaceAll("(?s)<rule id=\"row-otherwise\">.*?</rule>", "");
    }

    private static final String DIAGRAM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="http://supportflow.org/bpmn">
              <bpmn:process id="deciding-alone" name="Deciding alone" isExecutable="true" camunda:historyTimeToLive="30">
                <bpmn:startEvent id="decisionWanted" name="Decision wanted">
                  <bpmn:outgoing>toDecide</bpmn:outgoing>
                </bpmn:startEvent>
                <bpmn:businessRuleTask id="decideAutoReply" name="Decide automatic reply" camunda:asyncBefore="true" camunda:delegateExpression="${decide}">
                  <bpmn:extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="table">auto-reply</camunda:inputParameter>
                    </camunda:inputOutput>
                  </bpmn:extensionElements>
                  <bpmn:incoming>toDecide</bpmn:incoming>
                  <bpmn:outgoing>toEnd</bpmn:outgoing>
                </bpmn:businessRuleTask>
                <bpmn:endEvent id="automaticReplyDecided" name="Automatic reply decided">
                  <bpmn:incoming>toEnd</bpmn:incoming>
                </bpmn:endEvent>
                <bpmn:sequenceFlow id="toDecide" sourceRef="decisionWanted" targetRef="decideAutoReply" />
                <bpmn:sequenceFlow id="toEnd" sourceRef="decideAutoReply" targetRef="automaticReplyDecided" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram">
                <bpmndi:BPMNPlane id="plane" bpmnElement="deciding-alone">
                  <bpmndi:BPMNShape id="shapeOfStart" bpmnElement="decisionWanted"><dc:Bounds x="160" y="100" width="36" height="36" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="shapeOfTask" bpmnElement="decideAutoReply"><dc:Bounds x="260" y="78" width="100" height="80" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="shapeOfEnd" bpmnElement="automaticReplyDecided"><dc:Bounds x="420" y="100" width="36" height="36" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="edgeToDecide" bpmnElement="toDecide"><di:waypoint x="196" y="118" /><di:waypoint x="260" y="118" /></bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="edgeToEnd" bpmnElement="toEnd"><di:waypoint x="360" y="118" /><di:waypoint x="420" y="118" /></bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;
}
