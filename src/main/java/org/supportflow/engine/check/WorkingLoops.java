package org.supportflow.engine.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** A circle has a task or waits for something: where nothing can change, a ticket would go round for ever. */
final class WorkingLoops implements DiagramRule {

    private static final Set<String> WAITING = Set.of("intermediateCatchEvent", "eventBasedGateway");

    @Override
    public void check(Diagram diagram, KnownModels known, Findings findings) {
        var idle = diagram.nodes().stream()
                .filter(node -> !canChange(node))
                .map(node -> node.getAttribute("id"))
                .collect(Collectors.toCollection(HashSet::new));
        keep(idle, diagram, "sourceRef", "targetRef");
        keep(idle, diagram, "targetRef", "sourceRef");
        diagram.nodes().stream()
                .filter(node -> idle.contains(node.getAttribute("id")))
                .findFirst()
                .ifPresent(node -> findings.refuse(
                        node,
                        "it goes round in a circle on which nothing happens",
                        "Put a task or an event that waits on the way, or lead it out"));
        checkCalls(diagram, findings);
    }

    private static boolean canChange(Element node) {
        return Diagram.TASKS.contains(node.getLocalName())
                || node.getLocalName().equals("subProcess")
                || WAITING.contains(node.getLocalName());
    }

    /** Takes nodes out until each that stays is followed, or led to, by another that stays. */
    private static void keep(Set<String> nodes, Diagram diagram, String here, String there) {
        Function<Element, String> other = flow -> flow.getAttribute(there);
        var flows = diagram.flowsBy(here);
        while (nodes.removeIf(
                id -> flows.getOrDefault(id, List.of()).stream().map(other).noneMatch(nodes::contains))) {
            Patience.orStop();
        }
    }

    private static void checkCalls(Diagram diagram, Findings findings) {
        var own = diagram.named("process").stream()
                .map(process -> process.getAttribute("id"))
                .collect(Collectors.toSet());
        diagram.named("callActivity").stream()
                .filter(call -> own.contains(call.getAttribute("calledElement")))
                .forEach(call -> findings.refuse(call, "a process cannot call itself", "Call another process"));
    }
}
