package org.supportflow.engine.check;

import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/**
 * Extension properties by which a user task says something of itself are understood. One that nobody reads does no harm,
 * but whoever wrote it expects something of it.
 */
final class OnlyKnownProperties implements DiagramRule {

    private final Vocabulary vocabulary;

    OnlyKnownProperties(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Diagram diagram, KnownModels known, Findings findings) {
        diagram.elements().stream()
                .filter(element -> Names.CAMUNDA.equals(element.getNamespaceURI()))
                .filter(element -> element.getLocalName().equals("property"))
                .forEach(property -> check(property, findings));
    }

    private void check(Element property, Findings findings) {
        var name = property.getAttribute("name");
        var values = vocabulary.taskProperties().get(name);
        if (values == null) {
            findings.warn(
                    property,
                    "nobody reads the property '" + name + "'",
                    "Remove it, or choose one of "
                            + new TreeSet<>(vocabulary.taskProperties().keySet()));
        } else if (!isOfUserTask(property)) {
            findings.refuse(
                    property, "only a user task can have the property '" + name + "'", "Set it on the user task");
        } else {
            checkValue(property, name, values, findings);
        }
    }

    private static void checkValue(Element property, String name, Set<String> values, Findings findings) {
        var value = property.getAttribute("value");
        if (!values.contains(value)) {
            findings.refuse(
                    property,
                    "its property '" + name + "' is '" + value + "'",
                    "Choose one of " + new TreeSet<>(values) + ", or remove it");
        }
    }

    /** The engine reads properties only where they stand directly in the extension elements. */
    private static boolean isOfUserTask(Element property) {
        return Dom.parent(property)
                .filter(list -> list.getLocalName().equals("properties"))
                .flatMap(Dom::parent)
                .filter(extensions -> extensions.getLocalName().equals("extensionElements"))
                .flatMap(Dom::parent)
                .filter(owner -> owner.getLocalName().equals("userTask"))
                .isPresent();
    }
}
