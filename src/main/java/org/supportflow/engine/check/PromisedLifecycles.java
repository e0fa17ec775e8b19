package org.supportflow.engine.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** A process that code starts keeps starting and catching the messages that code sends it. */
final class PromisedLifecycles implements DiagramRule {

    private static final Set<String> CATCHING =
            Set.of("startEvent", "boundaryEvent", "intermediateCatchEvent", "receiveTask");

    private final Vocabulary vocabulary;

    PromisedLifecycles(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Diagram diagram, KnownModels known, Findings findings) {
        // Of several processes in one file each is refused elsewhere.
        diagram.named("process").stream().findFirst().ifPresent(process -> {
            var promise = vocabulary.lifecycles().get(process.getAttribute("id"));
            if (promise != null) {
                check(diagram, process, promise, findings);
            }
        });
    }

    private static void check(Diagram diagram, Element process, DiagramWords.Lifecycle promise, Findings findings) {
        var starts = diagram.named("startEvent").stream()
                .filter(start -> process.equals(start.getParentNode()))
                .map(diagram::messageOf)
                .toList();
        if (!starts.equals(List.of(promise.startsBy()))) {
            findings.refuse(
                    process,
                    "it must start by the message '" + promise.startsBy() + "' and by nothing else",
                    "Draw one message start event");
        }
        var caught = diagram.nodes().stream()
                .filter(node -> CATCHING.contains(node.getLocalName()))
                .map(diagram::messageOf)
                .collect(Collectors.toSet());
        promise.catches().stream()
                .filter(message -> !caught.contains(message))
                .sorted()
                .forEach(message -> findings.refuse(
                        process,
                        "it does not catch the message '" + message + "'",
                        "Draw an event sub-process that starts by it"));
    }
}
