package org.supportflow.engine.wall;

/** Models that no wall may let through; what they would do is harmless. */
final class HostileModels {

    static final String KEY = "self-test";

    static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="attack" name="attack"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" namespace="https://supportflow.org/self-test">
              <decision id="self-test" name="attack" camunda:historyTimeToLive="P1D">
                <decisionTable id="table" hitPolicy="FIRST">
                  <output id="answer" name="answer" typeRef="string"/>
                  <rule id="row"><outputEntry id="cell" expressionLanguage="juel"><text>${''.class}</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    static final String SCRIPT = diagram("""
            <scriptTask id="step" scriptFormat="juel"><script>${''.class}</script></scriptTask>""");

    static final String JAVA_CLASS = diagram("""
            <serviceTask id="step" camunda:class="java.lang.Object"/>""");

    private HostileModels() {}

    private static String diagram(String step) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://supportflow.org/self-test">
                  <process id="self-test" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="begun"/>
                    <sequenceFlow id="one" sourceRef="begun" targetRef="step"/>
                    %s
                    <sequenceFlow id="two" sourceRef="step" targetRef="ended"/>
                    <endEvent id="ended"/>
                  </process>
                </definitions>
                """.formatted(step);
    }
}
