package org.supportflow.engine.check;

import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** Forms, tables and processes that a diagram refers to exist. */
final class OnlyKnownModels implements DiagramRule {

    @Override
    public void check(Diagram diagram, KnownModels known, Findings findings) {
        diagram.named("userTask").forEach(task -> checkForm(task, known, findings));
        diagram.named("callActivity")
                .forEach(call ->
                        exists(call, "process", call.getAttribute("calledElement"), known.processes(), findings));
        diagram.named("businessRuleTask").forEach(task -> checkTable(task, known, findings));
    }

    private static void checkForm(Element task, KnownModels known, Findings findings) {
        exists(task, "form", Dom.camunda(task, "formRef"), known.forms(), findings);
        if (!Dom.camunda(task, "formRefBinding").equals("latest")) {
            findings.refuse(task, "its form is not bound to 'latest'", "Set camunda:formRefBinding=\"latest\"");
        }
        if (Dom.camunda(task, "candidateGroups").isBlank()
                && Dom.camunda(task, "assignee").isBlank()) {
            findings.refuse(task, "nobody would see it", "Set candidate groups, such as ${team}");
        }
    }

    private static void checkTable(Element task, KnownModels known, Findings findings) {
        if (!DiagramExpressions.bean(Dom.camunda(task, "delegateExpression")).equals("decide")) {
            findings.refuse(task, "it does not call ${decide}", "Set camunda:delegateExpression=\"${decide}\"");
        }
        exists(task, "table", Inputs.of(task).getOrDefault("table", ""), known.decisions(), findings);
    }

    private static void exists(Element element, String what, String name, Set<String> known, Findings findings) {
        if (name.isBlank()) {
            findings.refuse(element, "it names no " + what, "Choose one of " + new TreeSet<>(known));
        } else if (!DiagramExpressions.isExpression(name) && !known.contains(name)) {
            findings.refuse(
                    element,
                    "there is no " + what + " '" + name + "'",
                    "Deploy it first, or choose one of " + new TreeSet<>(known));
        }
    }
}
