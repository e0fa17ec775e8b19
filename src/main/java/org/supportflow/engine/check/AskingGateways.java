package org.supportflow.engine.check;

import java.util.List;
import org.w3c.dom.Element;

/** A gateway asks a question, and each way out is an answer. */
final class AskingGateways implements DiagramRule {

    @Override
    public void check(Diagram diagram, KnownModels known, Findings findings) {
        var flows = diagram.flowsBy("sourceRef");
        for (var node : diagram.nodes()) {
            var out = flows.getOrDefault(node.getAttribute("id"), List.of());
            var asks = List.of("exclusiveGateway", "inclusiveGateway").contains(node.getLocalName());
            if (asks && out.size() > 1) {
                out.forEach(flow -> checkAnswer(node, flow, findings));
            } else {
                out.forEach(flow -> checkPlain(flow, findings));
            }
        }
    }

    private static void checkAnswer(Element gateway, Element flow, Findings findings) {
        var isDefault = gateway.getAttribute("default").equals(flow.getAttribute("id"));
        if (isDefault && hasCondition(flow)) {
            findings.refuse(flow, "the default way has a condition", "Remove the condition");
        }
        if (!isDefault && !hasCondition(flow)) {
            findings.refuse(
                    flow,
                    "this way out of gateway '" + gateway.getAttribute("id") + "' has no condition",
                    "Set a condition, or make it the default");
        }
    }

    private static void checkPlain(Element flow, Findings findings) {
        if (hasCondition(flow)) {
            findings.refuse(flow, "it has a condition where nothing is asked", "Put a gateway before it");
        }
    }

    private static boolean hasCondition(Element flow) {
        return Dom.children(flow, "conditionExpression").findAny().isPresent();
    }
}
