package org.supportflow.house;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.supportflow.house.Models.Found;

/** Files, ids and names that a reader of the diagram finds again in the code. */
record NamingRules(Models models) {

    private static final Pattern SPOKEN = Pattern.compile("[a-z]+([A-Z0-9][a-z0-9]*)*");
    private static final Pattern KEBAB = Pattern.compile("[a-z]+(-[a-z0-9]+)*");
    private static final Set<Class<?>> NAMELESS =
            Set.of(ParallelGateway.class, EventBasedGateway.class, InclusiveGateway.class);

    List<String> filesAreNamedAsTheirContent() {
        var problems = new ArrayList<String>();
        models.diagrams().forEach((file, diagram) -> {
            var ids = ids(diagram.getModelElementsByType(Process.class));
            if (!ids.equals(List.of(file))) {
                problems.add("processes/%s.bpmn holds %s. Let it hold one process with the file's name."
                        .formatted(file, ids));
            }
        });
        models.tables().forEach((file, table) -> {
            var ids = ids(table.getModelElementsByType(Decision.class));
            if (!ids.equals(List.of(file))) {
                problems.add(
                        "dmn/%s.dmn holds %s. Let it hold one decision with the file's name.".formatted(file, ids));
            }
        });
        models.forms().forEach((file, form) -> {
            if (!form.path("id").asText().equals(file)) {
                problems.add("forms/%s.form has the id '%s'. Give it the file's name."
                        .formatted(file, form.path("id").asText()));
            }
        });
        Stream.of(
                        models.diagrams().keySet(),
                        models.tables().keySet(),
                        models.forms().keySet())
                .flatMap(Set::stream)
                .filter(file -> !KEBAB.matcher(file).matches())
                .forEach(file ->
                        problems.add("The file '%s' should be named in lower case with hyphens.".formatted(file)));
        return problems;
    }

    List<String> idsBeginWithTheBeanTheyCall() {
        return models.calls().stream()
                .filter(call -> !beginsWith(call.step().id(), call.bean()))
                .map(call -> "%s calls '%s': let its id begin with that name, such as %sOf..."
                        .formatted(call.step(), call.bean(), call.bean()))
                .toList();
    }

    List<String> idsAreSpoken() {
        return models.all(FlowNode.class).stream()
                .filter(node -> !SPOKEN.matcher(node.id()).matches())
                .map(node -> "%s: give it a spoken id in lowerCamelCase.".formatted(node))
                .toList();
    }

    List<String> elementsHaveNames() {
        var nameless = models.all(FlowNode.class).stream()
                .filter(node -> name(node).isBlank() && mustHaveName(node.element()))
                .map(node -> "%s has no name. Name it in the words of the business.".formatted(node));
        var unasked = models.all(ExclusiveGateway.class).stream()
                .filter(gateway -> Models.outgoing(gateway.element()).size() > 1
                        && !name(gateway).endsWith("?"))
                .map(gateway ->
                        "%s is named '%s'. Ask a question that ends with '?'.".formatted(gateway, name(gateway)));
        var unanswered = models.all(ExclusiveGateway.class).stream()
                .filter(gateway -> Models.outgoing(gateway.element()).size() > 1)
                .flatMap(gateway -> Models.outgoing(gateway.element()).stream()
                        .filter(flow -> flow.getName() == null || flow.getName().isBlank())
                        .map(flow -> "%s: name the answer on the flow to '%s'."
                                .formatted(gateway, flow.getTarget().getId())));
        return Stream.of(nameless, unasked, unanswered).flatMap(each -> each).toList();
    }

    private static boolean mustHaveName(FlowNode node) {
        return NAMELESS.stream().noneMatch(kind -> kind.isInstance(node))
                && !(node instanceof ExclusiveGateway && Models.outgoing(node).size() < 2);
    }

    private static boolean beginsWith(String id, String bean) {
        return id.equals(bean) || id.startsWith(bean) && Character.isUpperCase(id.charAt(bean.length()));
    }

    private static String name(Found<? extends FlowNode> node) {
        return Objects.toString(node.element().getName(), "");
    }

    private static List<String> ids(Collection<? extends ModelElementInstance> elements) {
        return elements.stream().map(each -> each.getAttributeValue("id")).toList();
    }
}
