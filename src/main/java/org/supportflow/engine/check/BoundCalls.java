package org.supportflow.engine.check;

import org.w3c.dom.Element;

/** Called processes run in their live version and carry the ticket's reference, by which their tasks are found. */
final class BoundCalls implements DiagramRule {

    @Override
    public void check(Diagram diagram, KnownModels known, Findings findings) {
        diagram.named("callActivity").forEach(call -> check(call, findings));
    }

    private static void check(Element call, Findings findings) {
        var binding = Dom.camunda(call, "calledElementBinding");
        if (!binding.isEmpty() && !binding.equals("latest")) {
            findings.refuse(call, "it is bound to '" + binding + "'", "Bind it to 'latest'");
        }
        var passesTicket = Dom.children(call, "extensionElements")
                .flatMap(extensions -> Dom.children(extensions, "in"))
                .anyMatch(in -> in.getAttribute("businessKey").equals("${ticket}"));
        if (!passesTicket) {
            findings.refuse(
                    call,
                    "the called process would not know its ticket",
                    "Add <camunda:in businessKey=\"${ticket}\"/>");
        }
    }
}
