package org.supportflow.house;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.supportflow.house.Models.Found;

/** How a diagram must be drawn so that it runs safely. */
record DrawingRules(Models models) {

    private static final Pattern TEXTS_AND_NUMBERS = Pattern.compile("'[^']*'|\"[^\"]*\"|\\d+\\.\\d+");

    private static final Pattern CODE =
            Pattern.compile("camunda:(class|expression)=|<camunda:\\w+Listener[^>]*\\s(class|expression)=");

    List<String> whatAPersonDidCommitsFirst() {
        return models.all(FlowNode.class).stream()
                .filter(node -> waits(node.element()) && !commitsBehind(node))
                .map(node -> "%s: tick 'asynchronous after' (or 'before' on what follows), so that it commits first."
                        .formatted(node))
                .toList();
    }

    List<String> nothingIsProgrammedInDiagrams() {
        var scripts = Stream.concat(models.all(ScriptTask.class).stream(), models.all(CamundaScript.class).stream())
                .map(each -> "%s: scripts are not allowed; write a bean.".formatted(each.diagram()));
        var classes = models.diagrams().entrySet().stream()
                .filter(diagram ->
                        CODE.matcher(Bpmn.convertToString(diagram.getValue())).find())
                .map(diagram -> "%s: call a bean by camunda:delegateExpression only.".formatted(diagram.getKey()));
        var conditions = models.all(ConditionExpression.class).stream()
                .filter(each ->
                        calls(each.element().getTextContent()) || each.element().getLanguage() != null)
                .map(each -> "%s: the condition %s may compare variables only."
                        .formatted(each.diagram(), each.element().getTextContent()));
        return Stream.of(scripts, classes, conditions).flatMap(each -> each).toList();
    }

    List<String> definitionsHaveATimeToLive() {
        return models.all(Process.class).stream()
                .filter(process -> process.attribute("historyTimeToLive").isEmpty())
                .map(process -> "%s has no time to live.".formatted(process))
                .toList();
    }

    List<String> everyElementIsDrawn() {
        return models.diagrams().entrySet().stream()
                .flatMap(diagram -> Stream.concat(
                                diagram.getValue().getModelElementsByType(FlowNode.class).stream(),
                                diagram.getValue().getModelElementsByType(SequenceFlow.class).stream())
                        .filter(element -> element.getDiagramElement() == null)
                        .map(element -> "%s/%s is not in the picture.".formatted(diagram.getKey(), element.getId())))
                .toList();
    }

    private static boolean waits(FlowNode node) {
        if (node instanceof StartEvent start) {
            return start.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
        }
        return node instanceof UserTask || node instanceof ReceiveTask || node instanceof CatchEvent;
    }

    private static boolean commitsBehind(Found<FlowNode> node) {
        var next = Models.outgoing(node.element());
        return node.element().isCamundaAsyncAfter()
                || !next.isEmpty()
                        && next.stream().allMatch(flow -> flow.getTarget().isCamundaAsyncBefore());
    }

    private static boolean calls(String condition) {
        var rest = TEXTS_AND_NUMBERS.matcher(condition).replaceAll("");
        return rest.contains("(") || rest.contains(".") || rest.contains("[");
    }
}
