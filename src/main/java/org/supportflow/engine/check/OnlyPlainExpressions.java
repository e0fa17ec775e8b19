package org.supportflow.engine.check;

import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** No text of a diagram can reach into an object: the engine evaluates more places than one would think, names and notes too. */
final class OnlyPlainExpressions implements DiagramRule {

    private static final Set<String> LANGUAGES = Set.of("http://www.w3.org/1999/XPath");

    @Override
    public void check(Diagram diagram, KnownModels known, Findings findings) {
        for (var element : diagram.elements()) {
            for (var attribute : Dom.attributes(element)) {
                checkAttribute(element, attribute, findings);
            }
            checkText(element, findings);
        }
    }

    private void checkAttribute(Element element, Attr attribute, Findings findings) {
        var name = attribute.getLocalName();
        if (name.equals("expressionLanguage") && !LANGUAGES.contains(attribute.getValue())) {
            findings.refuse(element, "it sets another expression language", "Remove 'expressionLanguage'");
        }
        if (name.equals("delegateExpression")) {
            if (DiagramExpressions.bean(attribute.getValue()).isEmpty()) {
                refuse(element, attribute.getValue(), "Write ${bean}, with the name of a listed bean", findings);
            }
        } else if (!DiagramExpressions.isText(attribute.getValue())) {
            refuse(element, attribute.getValue(), "Write ${variable}, nothing else", findings);
        }
    }

    private void checkText(Element element, Findings findings) {
        var text = Dom.ownText(element).strip();
        if (element.getLocalName().equals("conditionExpression")) {
            if (!DiagramExpressions.isCondition(text)) {
                refuse(element, text, "Compare variables with values, such as ${outcome == 'solved'}", findings);
            }
        } else if (!DiagramExpressions.isText(text)) {
            refuse(element, text, "Write ${variable}, nothing else", findings);
        }
    }

    private static void refuse(Element element, String text, String remedy, Findings findings) {
        var shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
        findings.refuse(element, "the expression '" + shown + "' is not allowed", remedy);
    }
}
