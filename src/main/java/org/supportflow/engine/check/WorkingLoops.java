package org.supportflow.engine.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * On a circle a ticket waits for a person, a message or a time, else it goes round for ever and takes the job executor along. One
 * thing may be repeated without: a step that takes the next of what a table has named, until nothing is left.
 */
final class WorkingLoops implements DiagramRule {

    private final Map<String, DiagramWords.WorkedOff> workedOff;

    WorkingLoops(Vocabulary vocabulary) {
        this.workedOff = vocabulary.workedOff();
    }

    @Override
    public void check(Diagram diagram, KnownModels known, Findings findings) {
        var course = Course.of(diagram);
        var ending = diagram.named("serviceTask").stream()
                .filter(task -> comesToAnEnd(task, diagram, course, known))
                .map(task -> task.getAttribute("id"))
                .collect(Collectors.toSet());
        var circle = course.circle(step -> course.passes(step, known.courses()) && !ending.contains(step));
        diagram.nodes().stream()
                .filter(node -> circle.contains(node.getAttribute("id")))
                .findFirst()
                .ifPresent(node -> findings.refuse(
                        node,
                        "it goes round in a circle on which nothing waits: " + String.join(" → ", circle),
                        "Put a user task, a message or a timer that lasts on the way (not PT0S, and no fixed date)"
                                + unless()));
        CallCircles.check(diagram, known, findings);
    }

    private String unless() {
        return workedOff.entrySet().stream()
                .map(bean -> "; or repeat ${%s}, and let a gateway lead out when its '%s' is '%s'"
                        .formatted(
                                bean.getKey(),
                                bean.getValue().variable(),
                                bean.getValue().nothingLeft()))
                .sorted()
                .collect(Collectors.joining());
    }

    /** It works something off, and a gateway after it leaves the circle when nothing is left. */
    private boolean comesToAnEnd(Element task, Diagram diagram, Course course, KnownModels known) {
        var what = workedOff.get(DiagramExpressions.bean(Dom.camunda(task, "delegateExpression")));
        if (what == null) {
            return false;
        }
        var id = task.getAttribute("id");
        var flows = diagram.flowsBy("sourceRef");
        return around(course, Set.of(id), known).stream()
                .map(step -> diagram.byId().get(step))
                .filter(step -> step != null && step.getLocalName().equals("exclusiveGateway"))
                .anyMatch(gateway -> isLeft(
                        gateway,
                        flows,
                        what,
                        target -> around(course, Set.of(target), known).contains(id)));
    }

    private static Set<String> around(Course course, Set<String> from, KnownModels known) {
        return course.reached(from, step -> course.passes(step, known.courses()));
    }

    /** Every way that stays asks for a certain thing that is left; so the others are taken when none is. */
    private static boolean isLeft(
            Element gateway,
            Map<String, List<Element>> flows,
            DiagramWords.WorkedOff what,
            java.util.function.Predicate<String> stays) {
        var out = flows.getOrDefault(gateway.getAttribute("id"), List.of());
        var staying = out.stream()
                .filter(flow -> stays.test(flow.getAttribute("targetRef")))
                .toList();
        var something = Pattern.compile("\\$\\{\\s*%s\\s*==\\s*'(?!%s')[^']*'\\s*}"
                .formatted(Pattern.quote(what.variable()), Pattern.quote(what.nothingLeft())));
        return staying.size() < out.size()
                && staying.stream()
                        .allMatch(flow -> Dom.children(flow, "conditionExpression")
                                .anyMatch(condition -> something
                                        .matcher(Dom.ownText(condition).strip())
                                        .matches()));
    }
}
