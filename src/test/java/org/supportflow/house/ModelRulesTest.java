package org.supportflow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules for models find what they are there to find: a sound release, then one mistake after the other. */
class ModelRulesTest {

    private static final String PROCESS = "processes/try-out.bpmn";

    private static final String SOUND = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
              <bpmn:message id="customerReplied" name="customerReplied" />
              <bpmn:process id="try-out" name="Try out" isExecutable="true" camunda:historyTimeToLive="P365D">
                <bpmn:startEvent id="started" name="Started" camunda:asyncAfter="true"><bpmn:messageEventDefinition id="m1" messageRef="customerReplied" /></bpmn:startEvent>
                <bpmn:sequenceFlow id="Flow_1" sourceRef="started" targetRef="decidePriority" />
                <bpmn:businessRuleTask id="decidePriority" name="Decide priority" camunda:delegateExpression="${decide}">
                  <bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="table">priority</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>
                </bpmn:businessRuleTask>
                <bpmn:sequenceFlow id="Flow_2" sourceRef="decidePriority" targetRef="isUrgent" />
                <bpmn:exclusiveGateway id="isUrgent" name="Urgent?" />
                <bpmn:sequenceFlow id="Flow_3" name="yes" sourceRef="isUrgent" targetRef="answerTicket">
                  <bpmn:conditionExpression>${priority == 'P1.x' || confidence &lt; 0.5}</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="Flow_4" name="no" sourceRef="isUrgent" targetRef="ticketAnswered" />
                <bpmn:userTask id="answerTicket" name="Answer ticket" camunda:asyncAfter="true" camunda:formRef="answer-ticket" camunda:formRefBinding="latest" />
                <bpmn:sequenceFlow id="Flow_5" sourceRef="answerTicket" targetRef="supportCustomer" />
                <bpmn:callActivity id="supportCustomer" name="Support the customer" calledElement="try-out">
                  <bpmn:extensionElements><camunda:in businessKey="${ticket}" /></bpmn:extensionElements></bpmn:callActivity>
                <bpmn:sequenceFlow id="Flow_6" sourceRef="supportCustomer" targetRef="ticketAnswered" />
                <bpmn:endEvent id="ticketAnswered" name="Ticket answered" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="try-out">%s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """.formatted(
                    shapes("started", "decidePriority", "isUrgent", "answerTicket", "supportCustomer", "ticketAnswered")
                            + edges(1, 2, 3, 4, 5, 6));

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions" name="t" namespace="http://camunda.org/schema/1.0/dmn">
              <decision id="%s" name="T"><decisionTable id="table"><output id="o" name="answer" typeRef="string" />
                <rule id="r"><outputEntry id="e"><text>"%s"</text></outputEntry></rule></decisionTable></decision>
            </definitions>
            """;

    private static final String TEMPLATE = """
            [{"id": "t", "properties": [{"value": "${%s}", "binding": {"type": "property", "name": "camunda:delegateExpression"}}]}]
            """;

    @TempDir
    Path release;

    @BeforeEach
    void aSoundRelease() throws IOException {
        write(PROCESS, SOUND);
        write("dmn/priority.dmn", TABLE.formatted("priority", "P1"));
        write("dmn/support-mode.dmn", TABLE.formatted("support-mode", "try-out"));
        write("forms/answer-ticket.form", "{\"id\": \"answer-ticket\"}");
        write("processes/.camunda/element-templates/decide.json", TEMPLATE.formatted("decide"));
    }

    @Test
    void findNothingInASoundRelease() {
        assertThat(problems(Set.of("decide"))).isEmpty();
    }

    @Test
    void findNothingWhereThereIsNothingYet() {
        release = release.resolve("empty");

        assertThat(problems(Set.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id=\"try-out\" name | id=\"other\" name | holds [other]",
                "${decide} | ${guess} | write a component Guess",
                "decidePriority | priorityDecided | let its id begin with that name",
                "answerTicket | Activity_0x7f3a | give it a spoken id",
                "name=\"Answer ticket\" | name=\"\" | has no name",
                "name=\"Urgent?\" | name=\"Urgency\" | Ask a question",
                "name=\"no\" | name=\"\" | name the answer",
                "camunda:formRef=\"answer-ticket\" | camunda:formRef=\"other-form\" | there is no forms/other-form.form",
                "camunda:formRef=\"answer-ticket\" | camunda:assignee=\"x\" | has no form",
                "camunda:formRefBinding=\"latest\" | camunda:formRefBinding=\"deployment\" | must bind its form 'latest'",
                ">priority< | >urgency< | there is no dmn/urgency.dmn",
                "inputParameter name=\"table\" | inputParameter name=\"desk\" | decides without a table",
                "calledElement=\"try-out\" | calledElement=\"gone\" | which is not in processes/",
                "<camunda:in businessKey=\"${ticket}\" /> | <camunda:in variables=\"all\" /> | passes no business key",
                "calledElement=\"try-out\" | calledElement=\"try-out\" camunda:calledElementBinding=\"deployment\" | must bind 'latest'",
                "name=\"Started\" camunda:asyncAfter=\"true\" | name=\"Started\" | asynchronous after",
                "name=\"Answer ticket\" camunda:asyncAfter=\"true\" | name=\"Answer ticket\" | asynchronous after",
                "name=\"customerReplied\" | name=\"customerShouted\" | has no constant",
                "priority == 'P1.x' | priority.equals('P1') | may compare variables only",
                "camunda:delegateExpression=\"${decide}\" | camunda:class=\"x.Y\" | by camunda:delegateExpression only",
                "camunda:historyTimeToLive=\"P365D\" | camunda:versionTag=\"1\" | has no time to live",
                "bpmnElement=\"isUrgent\" | bpmnElement=\"started\" | is not in the picture",
            })
    void findEachMistakeInADiagram(String sound, String mistake, String problem) throws IOException {
        assertThat(SOUND).contains(sound);
        write(PROCESS, SOUND.replace(sound, mistake));

        assertThat(problems(Set.of("decide")))
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    @Test
    void findATableAndAFormThatAreNotNamedAsTheirFile() throws IOException {
        write("dmn/priority.dmn", TABLE.formatted("urgency", "P1"));
        write("forms/answer-ticket.form", "{\"id\": \"answer\"}");

        assertThat(problems(Set.of("decide"))).hasSize(2).allMatch(found -> found.contains("file's name"));
    }

    @Test
    void findASupportModeThatNobodyDrew() throws IOException {
        write("dmn/support-mode.dmn", TABLE.formatted("support-mode", "gold-support"));

        assertThat(problems(Set.of("decide"))).singleElement().asString().contains("'gold-support'");
    }

    @Test
    void findBeansWithoutATemplateAndTemplatesWithoutABean() throws IOException {
        write("processes/.camunda/element-templates/decide.json", TEMPLATE.formatted("guess"));

        assertThat(problems(Set.of("decide")))
                .containsExactlyInAnyOrder(
                        "The bean 'decide' has no element template, so process owners cannot pick it.",
                        "An element template offers 'guess', but no such bean exists.");
    }

    @Test
    void reportWhatNothingUses() throws IOException {
        write("forms/old-form.form", "{\"id\": \"old-form\"}");

        assertThat(contract(Set.of("decide", "page")).unused()).contains("bean page", "form old-form");
    }

    private List<String> problems(Set<String> beans) {
        var naming = new NamingRules(Models.in(release));
        var drawing = new DrawingRules(Models.in(release));
        var contract = contract(beans);
        return Stream.of(
                        contract.everyBeanHasAClass(),
                        contract.everyBeanHasATemplate(),
                        contract.userTasksHaveAForm(),
                        contract.everyTableExists(),
                        contract.everyCalledProcessExists(),
                        contract.everySupportModeIsDrawn(),
                        contract.messagesAndErrorsAreKnownToCode(),
                        naming.filesAreNamedAsTheirContent(),
                        naming.idsAreSpoken(),
                        naming.idsBeginWithTheBeanTheyCall(),
                        naming.elementsHaveNames(),
                        drawing.whatAPersonDidCommitsFirst(),
                        drawing.nothingIsProgrammedInDiagrams(),
                        drawing.definitionsHaveATimeToLive(),
                        drawing.everyElementIsDrawn())
                .flatMap(List::stream)
                .toList();
    }

    private ContractRules contract(Set<String> beans) {
        return new ContractRules(Models.in(release), beans, Set.of("customerReplied"));
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(release.resolve(file).getParent());
        Files.writeString(release.resolve(file), content);
    }

    private static String shapes(String... ids) {
        return Stream.of(ids)
                .map(
                        "<bpmndi:BPMNShape id=\"%1$s_di\" bpmnElement=\"%1$s\"><dc:Bounds x=\"1\" y=\"1\" width=\"9\" height=\"9\" /></bpmndi:BPMNShape>"
                                ::formatted)
                .reduce("", String::concat);
    }

    private static String edges(Integer... ids) {
        return Stream.of(ids)
                .map(
                        "<bpmndi:BPMNEdge id=\"e%1$s_di\" bpmnElement=\"Flow_%1$s\"><di:waypoint x=\"1\" y=\"1\" /><di:waypoint x=\"2\" y=\"1\" /></bpmndi:BPMNEdge>"
                                ::formatted)
                .reduce("", String::concat);
    }
}
