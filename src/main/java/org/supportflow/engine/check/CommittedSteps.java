package org.supportflow.engine.check;

import java.util.List;
import org.w3c.dom.Element;

/**
 * What a person or a customer did is committed before what follows may fail. Timers need nothing: the job that fires one is
 * kept and tried again.
 */
final class CommittedSteps implements DiagramRule {

    @Override
    public void check(Diagram diagram, KnownModels known, Findings findings) {
        var flows = diagram.flowsBy("sourceRef");
        var nodes = diagram.byId();
        for (var node : diagram.nodes()) {
            var commits = "true".equals(Dom.camunda(node, "asyncAfter"))
                    || flows.getOrDefault(node.getAttribute("id"), List.of()).stream()
                            .map(flow -> nodes.get(flow.getAttribute("targetRef")))
                            .allMatch(next -> next != null && "true".equals(Dom.camunda(next, "asyncBefore")));
            if (mustCommit(diagram, node) && !commits) {
                findings.refuse(
                        node,
                        "what happened here would be lost if the next step fails",
                        "Set camunda:asyncAfter=\"true\" on it");
            }
        }
    }

    private static boolean mustCommit(Diagram diagram, Element node) {
        return switch (node.getLocalName()) {
            case "userTask", "receiveTask" -> true;
            case "startEvent", "intermediateCatchEvent", "boundaryEvent" ->
                !diagram.messageOf(node).isEmpty();
            default -> false;
        };
    }
}
