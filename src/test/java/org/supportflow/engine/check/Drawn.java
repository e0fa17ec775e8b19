package org.supportflow.engine.check;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** A small sound diagram, form and table, which tests then spoil in one place. */
public final class Drawn {

    public static final Vocabulary WORDS = new Vocabulary(
            Set.of("assignAgent", "decide", "notifyCustomer", "takeNext"),
            Set.of("readSoFar"),
            Set.of("customerReplied"),
            Set.of(),
            Map.of("notifyCustomer", Map.of("template", Set.of("solved", "closed"))),
            Map.of("answersCustomer", Set.of("true", "false")),
            Map.of(
                    "promised",
                    new DiagramWords.Lifecycle("customerReplied", Set.of("customerReplied", "ticketWithdrawn"))),
            Map.of("takeNext", new DiagramWords.WorkedOff("action", "none")));

    public static final KnownModels KNOWN =
            new KnownModels(Set.of("upstream-fix"), Set.of("priority"), Set.of("answer-ticket"));

    private static final String DIAGRAM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
              <bpmn:process id="KEY" name="NAME" isExecutable="true" camunda:historyTimeToLive="P30D">
                <bpmn:startEvent id="ticketArrived" name="Ticket arrived"/>
                <bpmn:sequenceFlow id="f1" sourceRef="ticketArrived" targetRef="answerTicket"/>
                <bpmn:userTask id="answerTicket" name="Answer ticket" camunda:candidateGroups="${team}"
                    camunda:formRef="answer-ticket" camunda:formRefBinding="latest" camunda:asyncAfter="true"/>
                <bpmn:sequenceFlow id="f2" sourceRef="answerTicket" targetRef="isSolved"/>
                <bpmn:exclusiveGateway id="isSolved" name="Solved?" default="f4"/>
                <bpmn:sequenceFlow id="f3" sourceRef="isSolved" targetRef="notifyCustomer">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${outcome == 'solved'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="f4" sourceRef="isSolved" targetRef="answerTicket"/>
                <bpmn:serviceTask id="notifyCustomer" name="Tell customer" camunda:delegateExpression="${notifyCustomer}">
                  <bpmn:extensionElements><camunda:inputOutput>
                    <camunda:inputParameter name="template">solved</camunda:inputParameter>
                  </camunda:inputOutput></bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="f5" sourceRef="notifyCustomer" targetRef="ticketEnded"/>
                <bpmn:endEvent id="ticketEnded" name="Ticket ended"/>
              </bpmn:process>
              <bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="pl" bpmnElement="KEY">
                <bpmndi:BPMNShape id="s1" bpmnElement="ticketArrived"><dc:Bounds x="0" y="0" width="36" height="36"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s2" bpmnElement="answerTicket"><dc:Bounds x="90" y="0" width="100" height="80"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s3" bpmnElement="isSolved"><dc:Bounds x="240" y="0" width="50" height="50"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s4" bpmnElement="notifyCustomer"><dc:Bounds x="340" y="0" width="100" height="80"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s5" bpmnElement="ticketEnded"><dc:Bounds x="490" y="0" width="36" height="36"/></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="e1" bpmnElement="f1"><di:waypoint x="36" y="18"/><di:waypoint x="90" y="18"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e2" bpmnElement="f2"><di:waypoint x="190" y="18"/><di:waypoint x="240" y="18"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e3" bpmnElement="f3"><di:waypoint x="290" y="18"/><di:waypoint x="340" y="18"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e4" bpmnElement="f4"><di:waypoint x="260" y="50"/><di:waypoint x="140" y="80"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e5" bpmnElement="f5"><di:waypoint x="440" y="18"/><di:waypoint x="490" y="18"/></bpmndi:BPMNEdge>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="d" name="NAME" namespace="n">
              <decision id="KEY" name="NAME" camunda:historyTimeToLive="P30D">
                <decisionTable id="t" hitPolicy="FIRST">
                  <input id="i" label="Tier"><inputExpression id="ie" typeRef="string"><text>tier</text></inputExpression></input>
                  <output id="o" label="Answer" name="answer" typeRef="string"/>
                  <rule id="r1"><inputEntry id="c1"><text>"Premium"</text></inputEntry>
                    <outputEntry id="c2"><text>"yes"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private Drawn() {}

    public static ModelFile diagram(String key, String name) {
        return file("processes/" + key + ".bpmn", DIAGRAM.replace("KEY", key).replace("NAME", name));
    }

    public static ModelFile table(String key, String name) {
        return file("dmn/" + key + ".dmn", TABLE.replace("KEY", key).replace("NAME", name));
    }

    public static ModelFile form(String key, String label) {
        return file("forms/" + key + ".form", """
                {"type": "default", "id": "KEY", "schemaVersion": 16, "components": [
                  {"type": "textarea", "id": "f", "key": "reply", "label": "LABEL"}]}
                """.replace("KEY", key).replace("LABEL", label));
    }

    public static ModelFile spoilt(ModelFile sound, String from, String to) {
        if (!sound.text().contains(from)) {
            throw new IllegalArgumentException("The sound file does not hold " + from);
        }
        return file(sound.name(), sound.text().replace(from, to));
    }

    private static ModelFile file(String name, String text) {
        return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
