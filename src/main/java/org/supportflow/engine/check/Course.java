package org.supportflow.engine.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Where a ticket can go from each step of a diagram, and at which steps it waits for a person, a message or a time; {@code calls}
 * are the processes that call activities name, by the activity.
 */
public record Course(
        Map<String, Set<String>> ways,
        Set<String> waits,
        Map<String, String> calls,
        Set<String> starts,
        Set<String> ends) {

    /** At an event-based gateway it is the events after it that wait. */
    private static final Set<String> WAITING = Set.of("userTask", "receiveTask", "intermediateCatchEvent");

    /** Nothing where the file is no readable diagram: its own check says so. */
    public static Optional<Course> of(ModelFile file) {
        try {
            return Optional.of(of(Diagram.of(file, SafeXml.read(file))));
        } catch (RefusedModel unreadable) {
            return Optional.empty();
        }
    }

    static Course of(Diagram diagram) {
        var course = new Course(
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
        diagram.nodes().forEach(course::take);
        for (var flow : diagram.flows()) {
            var source = diagram.byId().get(flow.getAttribute("sourceRef"));
            // An embedded sub-process is left where it ends inside.
            var leaving = source == null || !source.getLocalName().equals("subProcess")
                    ? List.of(flow.getAttribute("sourceRef"))
                    : Dom.children(source, "endEvent").map(Course::id).toList();
            leaving.forEach(from -> course.lead(from, flow.getAttribute("targetRef")));
        }
        diagram.named("boundaryEvent").stream().filter(Timers::isAtOnce).forEach(course::passBy);
        return course;
    }

    private void take(Element node) {
        var id = id(node);
        ways.computeIfAbsent(id, none -> new LinkedHashSet<>());
        switch (node.getLocalName()) {
            case "subProcess" -> Dom.children(node, "startEvent").forEach(start -> lead(id, id(start)));
            case "boundaryEvent" -> lead(node.getAttribute("attachedToRef"), id);
            case "callActivity" -> calls.put(id, node.getAttribute("calledElement"));
            case "startEvent", "endEvent" -> mark(node, id);
            default -> {}
        }
        if (isWaiting(node)) {
            waits.add(id);
        }
    }

    /** Whoever comes to the step goes on by this event in the same moment. */
    private void passBy(Element boundary) {
        var step = boundary.getAttribute("attachedToRef");
        ways.values().stream().filter(next -> next.contains(step)).forEach(next -> next.add(id(boundary)));
    }

    private void mark(Element node, String id) {
        if (Dom.parent(node)
                .filter(parent -> parent.getLocalName().equals("process"))
                .isPresent()) {
            (node.getLocalName().equals("startEvent") ? starts : ends).add(id);
        }
    }

    private void lead(String from, String to) {
        ways.computeIfAbsent(from, none -> new LinkedHashSet<>()).add(to);
    }

    /** A mode that a table chooses is taken to wait: which one it is nobody knows before. */
    private static boolean isWaiting(Element node) {
        return WAITING.contains(node.getLocalName()) && !Timers.isAtOnce(node)
                || DiagramExpressions.isExpression(node.getAttribute("calledElement"))
                || node.getLocalName().equals("boundaryEvent")
                        && !Timers.isAtOnce(node)
                        && Dom.children(node)
                                .anyMatch(event -> Set.of("messageEventDefinition", "timerEventDefinition")
                                        .contains(event.getLocalName()));
    }

    /** Whether a ticket may pass this step at once; a process that is not known is taken to wait. */
    boolean passes(String step, Map<String, Course> known) {
        return passes(step, known, Set.of());
    }

    private boolean passes(String step, Map<String, Course> known, Set<String> asked) {
        var called = calls.get(step);
        return !waits.contains(step) && (called == null || runsThrough(called, known, asked));
    }

    private static boolean runsThrough(String process, Map<String, Course> known, Set<String> asked) {
        var course = known.get(process);
        if (course == null || asked.contains(process)) {
            return false;
        }
        var all = new LinkedHashSet<>(asked);
        all.add(process);
        return course.reached(course.starts, step -> course.passes(step, known, all)).stream()
                .anyMatch(course.ends::contains);
    }

    /** All steps that a ticket can come to from these, going on only from those that let it. */
    Set<String> reached(Collection<String> from, Predicate<String> goesOn) {
        var found = new LinkedHashSet<>(from);
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Patience.orStop();
            var step = open.pop();
            if (goesOn.test(step)) {
                next(step).filter(found::add).forEach(open::push);
            }
        }
        return found;
    }

    /** A circle of such steps, its first step at the end again; empty if there is none. */
    List<String> circle(Predicate<String> such) {
        var left = ways.keySet().stream().filter(such).collect(Collectors.toCollection(LinkedHashSet::new));
        while (left.removeIf(step -> next(step).noneMatch(left::contains))) {
            Patience.orStop();
        }
        if (left.isEmpty()) {
            return List.of();
        }
        var path = new ArrayList<String>();
        var at = left.iterator().next();
        while (!path.contains(at)) {
            path.add(at);
            at = next(at).filter(left::contains).findFirst().orElseThrow();
        }
        path.add(at);
        return List.copyOf(path.subList(path.indexOf(at), path.size()));
    }

    private Stream<String> next(String step) {
        return ways.getOrDefault(step, Set.of()).stream();
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }
}
