package org.supportflow.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.supportflow.SupportflowIT;
import org.supportflow.engine.check.Drawn;

@SupportflowIT
class HostileModelsIT {

    /** Only a table that the product asks can be brought in at all. */
    private static final String TABLE = "customer-tier";

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService processes;

    @Autowired
    DecisionService decisions;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JdbcTemplate database;

    @TempDir
    Path folder;

    private final String key = "hostile-" + UUID.randomUUID().toString().substring(0, 8);
    private Path proof;

    @BeforeEach
    void chooseProof() {
        proof = folder.resolve("proof");
    }

    @AfterEach
    void nothingRan() {
        assertThat(Files.exists(proof)).isFalse();
        models.createDeploymentQuery()
                .deploymentName(key)
                .list()
                .forEach(deployment -> models.deleteDeployment(deployment.getId(), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id=\"step\" scriptFormat=\"javascript\"><bpmn:script>PROOF</bpmn:script></bpmn:scriptTask>",
                "<bpmn:scriptTask id=\"step\" scriptFormat=\"juel\"><bpmn:script>${''.getClass()}</bpmn:script></bpmn:scriptTask>",
                "<bpmn:serviceTask id=\"step\" camunda:class=\"java.lang.ProcessBuilder\"/>",
                "<bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"${dataSource}\"/>",
                "<bpmn:serviceTask id=\"step\" camunda:expression=\"${''.getClass().forName('java.lang.Runtime')}\"/>",
                "<bpmn:serviceTask id=\"step\" camunda:type=\"shell\"><bpmn:extensionElements>"
                        + "<camunda:field name=\"command\" stringValue=\"touch\"/>"
                        + "<camunda:field name=\"arg1\" stringValue=\"PROOF\"/></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:serviceTask id=\"step\" camunda:type=\"mail\"/>",
                "<bpmn:serviceTask id=\"step\"><bpmn:extensionElements><camunda:connector>"
                        + "<camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"
                        + "</bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:task id=\"step\"><bpmn:extensionElements><camunda:executionListener event=\"start\">"
                        + "<camunda:script scriptFormat=\"juel\">${''.getClass()}</camunda:script>"
                        + "</camunda:executionListener></bpmn:extensionElements></bpmn:task>",
                "<bpmn:task id=\"step\"><bpmn:extensionElements>"
                        + "<camunda:executionListener class=\"java.lang.Object\" event=\"start\"/>"
                        + "</bpmn:extensionElements></bpmn:task>",
                "<bpmn:userTask id=\"step\" camunda:formHandlerClass=\"java.lang.Object\"/>",
                "<bpmn:task id=\"step\"><bpmn:extensionElements><camunda:inputOutput>"
                        + "<camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"groovy\">PROOF</camunda:script>"
                        + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task>",
            })
    void areRefusedAndDoNotRunWhenPutInByForce(String step) {
        var hostile = step.replace("PROOF", proof.toString());

        assertThatThrownBy(() -> deploy(hostile)).isInstanceOf(RuntimeException.class);
        deployHarmless();
        force(key + ".bpmn", diagram(hostile));

        assertThatThrownBy(() -> processes.startProcessInstanceByKey(key)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.processBusinessKey}",
                "${dateTime().plusDays(1)}",
                "${''.class.forName('java.lang.Runtime')}",
                "${dataSource}"
            })
    void readNothingButVariablesInAForcedDiagram(String expression) {
        deployHarmless();
        force(
                key + ".bpmn",
                diagram("<bpmn:task id=\"step\"><bpmn:extensionElements><camunda:inputOutput>"
                        + "<camunda:inputParameter name=\"x\">" + expression + "</camunda:inputParameter>"
                        + "</camunda:inputOutput></bpmn:extensionElements></bpmn:task>"));

        assertThatThrownBy(() -> processes.startProcessInstanceByKey(key)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy", "python"})
    void runNothingFromTheCellOfAForcedTable(String language) throws IOException {
        models.createDeployment()
                .name(key)
                .addString(key + ".dmn", Files.readString(Path.of("dmn", TABLE + ".dmn")))
                .deploy();
        assertThat((Object) decide()).isEqualTo("Community");

        force(key + ".dmn", table(language, "${''.getClass().forName('java.io.File').getConstructors()[0]}"));

        assertThatThrownBy(this::decide).isInstanceOf(RuntimeException.class);
    }

    @Test
    void cannotBePutIntoAFilter() {
        var query = engine.getTaskService().createTaskQuery().taskAssigneeExpression("${''.getClass()}");
        var filter = engine.getFilterService().newTaskFilter(key).setQuery(query);

        assertThatThrownBy(() -> {
                    engine.getFilterService().saveFilter(filter);
                    engine.getFilterService().list(filter.getId());
                })
                .isInstanceOf(RuntimeException.class);
        engine.getFilterService()
                .createTaskFilterQuery()
                .filterName(key)
                .list()
                .forEach(saved -> engine.getFilterService().deleteFilter(saved.getId()));
    }

    private Object decide() {
        return decisions
                .evaluateDecisionTableByKey(TABLE)
                .variables(Map.of())
                .evaluate()
                .getSingleEntry();
    }

    private void deploy(String step) {
        models.createDeployment()
                .name(key)
                .addString(key + ".bpmn", diagram(step))
                .deploy();
    }

    private void deployHarmless() {
        models.createDeployment()
                .name(key)
                .addString(
                        key + ".bpmn", new String(Drawn.diagram(key, "Harmless").content(), StandardCharsets.UTF_8))
                .deploy();
    }

    /** As somebody would who can write to the database, or an older release that checked less. */
    private void force(String resource, String content) {
        database.update(
                "update public.act_ge_bytearray set bytes_ = ? where name_ = ?",
                content.getBytes(StandardCharsets.UTF_8),
                resource);
        engine.getDeploymentCache().discardProcessDefinitionCache();
        engine.getDeploymentCache().discardDecisionDefinitionCache();
        engine.getDeploymentCache().discardDecisionRequirementsDefinitionCache();
    }

    private String diagram(String step) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://supportflow.org/test">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="begun"/>
                    <bpmn:sequenceFlow id="one" sourceRef="begun" targetRef="step"/>
                    %s
                    <bpmn:sequenceFlow id="two" sourceRef="step" targetRef="ended"/>
                    <bpmn:endEvent id="ended"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(key, step);
    }

    private String table(String language, String cell) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" namespace="https://supportflow.org/test">
                  <decision id="%s" name="d" camunda:historyTimeToLive="P1D">
                    <decisionTable id="t" hitPolicy="FIRST">
                      <output id="o" name="answer" typeRef="string"/>
                      <rule id="r"><outputEntry id="e" expressionLanguage="%s"><text>%s</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(TABLE, language, cell);
    }
}
