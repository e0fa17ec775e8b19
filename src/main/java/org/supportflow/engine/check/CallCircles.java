package org.supportflow.engine.check;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** No process calls itself, not by way of others either, whoever deployed those and when: the calls would never end. */
final class CallCircles {

    private CallCircles() {}

    static void check(Diagram diagram, KnownModels known, Findings findings) {
        var own = diagram.named("process").stream()
                .map(process -> process.getAttribute("id"))
                .collect(Collectors.toSet());
        for (var call : diagram.named("callActivity")) {
            var called = call.getAttribute("calledElement");
            if (own.contains(called)) {
                findings.refuse(call, "a process cannot call itself", "Call another process");
            } else {
                own.forEach(process -> checkWayBack(call, called, process, known.courses(), findings));
            }
        }
    }

    private static void checkWayBack(
            Element call, String called, String own, Map<String, Course> known, Findings findings) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<List<String>>(List.of(List.of(called)));
        while (!open.isEmpty()) {
            Patience.orStop();
            var path = open.pop();
            var last = path.get(path.size() - 1);
            if (last.equals(own)) {
                findings.refuse(
                        call,
                        "the processes call each other in a circle: " + own + " → " + String.join(" → ", path),
                        "Let one of them end instead of calling the next");
                return;
            }
            var course = known.get(last);
            if (course != null && seen.add(last)) {
                course.calls().values().forEach(next -> open.push(append(path, next)));
            }
        }
    }

    private static List<String> append(List<String> path, String next) {
        return java.util.stream.Stream.concat(path.stream(), java.util.stream.Stream.of(next))
                .toList();
    }
}
