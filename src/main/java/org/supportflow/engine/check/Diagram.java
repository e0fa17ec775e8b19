package org.supportflow.engine.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A BPMN file, in the words in which the rules about it are written. */
record Diagram(ModelFile file, List<Element> elements, List<Element> bpmn, Map<String, Element> byId) {

    static final Set<String> GATEWAYS =
            Set.of("exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway");
    static final Set<String> TASKS =
            Set.of("userTask", "serviceTask", "businessRuleTask", "receiveTask", "sendTask", "callActivity");
    static final Set<String> EVENTS =
            Set.of("startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent");

    static Diagram of(ModelFile file, Document document) {
        var elements = Dom.elements(document);
        var bpmn = elements.stream()
                .filter(element -> Names.BPMN.equals(element.getNamespaceURI()))
                .toList();
        var byId = bpmn.stream()
                .filter(element -> !element.getAttribute("id").isEmpty())
                .collect(Collectors.toMap(e -> e.getAttribute("id"), Function.identity(), (first, second) -> first));
        return new Diagram(file, elements, bpmn, byId);
    }

    List<Element> named(String name) {
        Patience.orStop();
        return bpmn.stream().filter(e -> name.equals(e.getLocalName())).toList();
    }

    /** What a token stands on. */
    List<Element> nodes() {
        return bpmn.stream().filter(Diagram::isNode).toList();
    }

    List<Element> flows() {
        return named("sequenceFlow");
    }

    Map<String, List<Element>> flowsBy(String end) {
        return flows().stream().collect(Collectors.groupingBy(flow -> flow.getAttribute(end)));
    }

    /** The name of the message that the event or task waits for; empty if it waits for none. */
    String messageOf(Element node) {
        var reference = node.getLocalName().equals("receiveTask")
                ? node.getAttribute("messageRef")
                : Dom.children(node, "messageEventDefinition")
                        .findFirst()
                        .map(definition -> definition.getAttribute("messageRef"))
                        .orElse("");
        var message = byId().get(reference);
        return message == null ? "" : message.getAttribute("name");
    }

    static boolean isNode(Element element) {
        var name = element.getLocalName();
        return Names.BPMN.equals(element.getNamespaceURI())
                && (GATEWAYS.contains(name)
                        || TASKS.contains(name)
                        || EVENTS.contains(name)
                        || name.equals("subProcess"));
    }

    static boolean isEventSubProcess(Element element) {
        return element.getLocalName().equals("subProcess") && "true".equals(element.getAttribute("triggeredByEvent"));
    }
}
