package org.supportflow.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads XML elements the way the checks ask for them. */
final class Dom {

    private Dom() {}

    static List<Element> elements(Document document) {
        var all = new ArrayList<Element>();
        for (Node node = document; node != null; node = following(node)) {
            if (node instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    static Stream<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children.stream();
    }

    static Stream<Element> children(Element parent, String name) {
        return children(parent).filter(child -> name.equals(child.getLocalName()));
    }

    static List<Attr> attributes(Element element) {
        var all = new ArrayList<Attr>();
        var map = element.getAttributes();
        for (int i = 0; i < map.getLength(); i++) {
            all.add((Attr) map.item(i));
        }
        return all;
    }

    /** The text of the element itself, without that of its children. */
    static String ownText(Element element) {
        var text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return text.toString();
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(Names.CAMUNDA, attribute);
    }

    static Optional<Element> parent(Element element) {
        return element.getParentNode() instanceof Element parent ? Optional.of(parent) : Optional.empty();
    }

    /** Names the nearest element that a person can see in the picture. */
    static String where(Element element) {
        for (Element at = element; at != null; at = parent(at).orElse(null)) {
            var id = at.getAttribute("id");
            if (!id.isEmpty()) {
                var name = at.getAttribute("name").strip();
                return at.getLocalName() + " '" + id + "'" + (name.isEmpty() ? "" : " (" + shortened(name) + ")");
            }
        }
        return "element " + element.getLocalName();
    }

    private static String shortened(String name) {
        var line = name.replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    private static @Nullable Node following(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (at.getNextSibling() != null) {
                return at.getNextSibling();
            }
        }
        return null;
    }
}
