package org.supportflow.engine.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Every step can be reached and can be left, so that no ticket stands where nothing moves it. */
final class LeavingPaths implements DiagramRule {

    @Override
    public void check(Diagram diagram, KnownModels known, Findings findings) {
        var ways = new HashMap<String, Set<String>>();
        var back = new HashMap<String, Set<String>>();
        for (var flow : diagram.flows()) {
            checkEnds(diagram, flow, findings);
            connect(ways, back, flow.getAttribute("sourceRef"), flow.getAttribute("targetRef"));
        }
        for (var boundary : diagram.named("boundaryEvent")) {
            var host = boundary.getAttribute("attachedToRef");
            ways.computeIfAbsent(host, id -> new HashSet<>()).add(boundary.getAttribute("id"));
        }
        var reached = closure(idsOf(diagram, "startEvent"), ways);
        var ending = closure(idsOf(diagram, "endEvent"), back);
        for (var node : diagram.nodes()) {
            checkNode(node, reached, ending, findings);
        }
    }

    private static void checkEnds(Diagram diagram, Element flow, Findings findings) {
        var nodes = diagram.byId();
        for (var end : List.of("sourceRef", "targetRef")) {
            var node = nodes.get(flow.getAttribute(end));
            if (node == null || !Diagram.isNode(node)) {
                findings.refuse(flow, "it leads from or to nothing", "Draw it again or remove it");
            }
        }
    }

    private static void checkNode(Element node, Set<String> reached, Set<String> ending, Findings findings) {
        var id = node.getAttribute("id");
        if (Diagram.isEventSubProcess(node)) {
            return;
        }
        if (!reached.contains(id)) {
            findings.refuse(node, "no way leads to it", "Connect it or remove it");
        } else if (!ending.contains(id)) {
            findings.refuse(node, "no way leads from it to an end", "Connect it with what follows");
        }
    }

    private static void connect(
            Map<String, Set<String>> ways, Map<String, Set<String>> back, String source, String target) {
        ways.computeIfAbsent(source, id -> new HashSet<>()).add(target);
        back.computeIfAbsent(target, id -> new HashSet<>()).add(source);
    }

    private static List<String> idsOf(Diagram diagram, String name) {
        return diagram.named(name).stream()
                .map(element -> element.getAttribute("id"))
                .toList();
    }

    private static Set<String> closure(Collection<String> from, Map<String, Set<String>> ways) {
        var reached = new HashSet<>(from);
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (var next : ways.getOrDefault(open.pop(), Set.of())) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }
}
