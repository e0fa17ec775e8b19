package org.supportflow.engine.check;

import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** What a task is given in the diagram. */
final class Inputs {

    private Inputs() {}

    static Map<String, String> of(Element task) {
        return Dom.children(task, "extensionElements")
                .flatMap(extensions -> Dom.children(extensions, "inputOutput"))
                .flatMap(inputOutput -> Dom.children(inputOutput, "inputParameter"))
                .collect(Collectors.toMap(
                        input -> input.getAttribute("name"),
                        input -> Dom.ownText(input).strip(),
                        (a, b) -> b));
    }
}
