package org.supportflow.engine.check;

import java.util.HashSet;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Ids are words, because code, lists and statistics show them; each stands once. */
final class SpokenIds implements DiagramRule {

    private static final Pattern SPOKEN = Pattern.compile("[a-z][A-Za-z0-9]{1,63}");
    private static final Pattern GENERATED = Pattern.compile("[A-Z][A-Za-z]*_[A-Za-z0-9]+");
    private static final Pattern PROCESS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @Override
    public void check(Diagram diagram, KnownModels known, Findings findings) {
        var seen = new HashSet<String>();
        for (var element : diagram.bpmn()) {
            var id = element.getAttribute("id");
            if (!id.isEmpty() && !seen.add(id)) {
                findings.refuse(element, "another element has the same id", "Give each element an id of its own");
            }
        }
        diagram.nodes().forEach(node -> checkNode(node, findings));
        diagram.named("process").forEach(process -> checkProcess(process, diagram, findings));
    }

    private static void checkNode(Element node, Findings findings) {
        var id = node.getAttribute("id");
        var bean = DiagramExpressions.bean(Dom.camunda(node, "delegateExpression"));
        if (GENERATED.matcher(id).matches()) {
            findings.warn(node, "its id was made up by the Modeler", "Say what it does, such as answerTicket");
        } else if (!SPOKEN.matcher(id).matches()) {
            findings.refuse(
                    node, "its id '" + id + "' is not spoken", "Write words without spaces, such as answerTicket");
        } else if (!bean.isEmpty() && !bean.equals("decide") && !id.startsWith(bean)) {
            findings.warn(node, "its id does not begin with its bean's name", "Name it " + bean + "...");
        }
    }

    private static void checkProcess(Element process, Diagram diagram, Findings findings) {
        var id = process.getAttribute("id");
        if (!PROCESS.matcher(id).matches()) {
            findings.refuse(
                    process,
                    "its id '" + id + "' is not spoken",
                    "Write words joined by hyphens, such as standard-support");
        } else if (!diagram.file().stem().equals(id)) {
            findings.warn(process, "its file is not named after it", "Save it as " + id + ".bpmn");
        }
    }
}
