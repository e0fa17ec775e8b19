package org.supportflow.engine.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** Beans, messages, errors and inputs that a diagram names exist in the code. */
final class OnlyKnownWords implements DiagramRule {

    private static final Set<String> LISTENERS = Set.of("executionListener", "taskListener");

    private final Vocabulary vocabulary;

    OnlyKnownWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Diagram diagram, KnownModels known, Findings findings) {
        diagram.elements().forEach(element -> checkBean(element, findings));
        diagram.named("message")
                .forEach(message -> checkName(message, "name", "message", vocabulary.messages(), findings));
        diagram.named("error").forEach(error -> checkName(error, "errorCode", "error", vocabulary.errors(), findings));
        diagram.named("serviceTask").forEach(task -> {
            if (Dom.camunda(task, "delegateExpression").isEmpty()) {
                findings.refuse(task, "it has no bean", "Choose an element template for it");
            }
        });
    }

    private void checkBean(Element element, Findings findings) {
        var listener = LISTENERS.contains(element.getLocalName());
        var expression =
                listener ? element.getAttribute("delegateExpression") : Dom.camunda(element, "delegateExpression");
        if (expression.isEmpty()) {
            if (listener) {
                findings.refuse(
                        element, "the listener has no bean", "Write delegateExpression=\"${bean}\" or remove it");
            }
            return;
        }
        var bean = DiagramExpressions.bean(expression);
        var known = listener ? vocabulary.listeners() : vocabulary.tasks();
        if (!bean.isEmpty() && !known.contains(bean)) {
            findings.refuse(element, "there is no bean '" + bean + "'", "Choose one of " + new TreeSet<>(known));
        }
        vocabulary
                .inputs()
                .getOrDefault(bean, Map.of())
                .forEach((input, values) -> checkInput(element, input, values, findings));
    }

    private static void checkInput(Element element, String input, Set<String> values, Findings findings) {
        var given = Inputs.of(element).getOrDefault(input, "");
        var open = DiagramExpressions.isExpression(given);
        if (given.isEmpty()) {
            findings.refuse(element, "its input '" + input + "' is missing", "Set it, one of " + new TreeSet<>(values));
        } else if (!open && !values.isEmpty() && !values.contains(given)) {
            findings.refuse(
                    element,
                    "its input '" + input + "' is '" + given + "', which does not exist",
                    "Choose one of " + new TreeSet<>(values));
        }
    }

    private static void checkName(
            Element element, String attribute, String what, Set<String> known, Findings findings) {
        var name = element.getAttribute(attribute);
        if (!known.contains(name)) {
            findings.refuse(
                    element, "nobody sends the " + what + " '" + name + "'", "Choose one of " + new TreeSet<>(known));
        }
    }
}
