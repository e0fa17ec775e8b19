package org.supportflow.engine.wall;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses diagrams that run anything but the offered beans; asked at each reading of a diagram, not only when it is
 * deployed, so that one which came past every check does not run either.
 */
public class DiagramWall extends AbstractBpmnParseListener {

    private static final Set<String> ELEMENTS =
            Set.of("scripttask", "script", "connector", "constraint", "validation", "complexgateway");

    /** Of service tasks and the like; the engine has types that send mail and that run programs. */
    private static final Set<String> TYPES = Set.of("mail", "shell", "external");

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}");

    private final DiagramBeans beans;

    public DiagramWall(DiagramBeans beans) {
        this.beans = beans;
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        check(root, "diagram");
    }

    private void check(Element element, String inside) {
        var place = element.attribute("id", inside);
        var name = element.getTagName().substring(element.getTagName().indexOf(':') + 1);
        if (ELEMENTS.contains(name.toLowerCase(Locale.ROOT))) {
            throw refusal(element, place, "<" + name + "> is not accepted");
        }
        element.attributes().forEach(attribute -> check(element, attribute, place));
        element.elements().forEach(child -> check(child, place));
    }

    private void check(Element element, String attribute, String place) {
        var name = attribute.substring(attribute.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
        var value = element.attribute(attribute, "");
        if (name.endsWith("class")) {
            throw refusal(element, place, "a Java class is not accepted");
        }
        if (name.equals("language") && element.getTagName().endsWith("conditionExpression")) {
            throw refusal(element, place, "a condition in a script language is not accepted");
        }
        if (name.equals("type") && TYPES.contains(value.toLowerCase(Locale.ROOT))) {
            throw refusal(element, place, "tasks of type " + value + " are not accepted");
        }
        if (name.endsWith("delegateexpression")) {
            checkBean(element, value, place);
        }
    }

    private void checkBean(Element element, String expression, String place) {
        var match = BEAN.matcher(expression.strip());
        if (!match.matches() || !beans.names().contains(match.group(1))) {
            throw refusal(
                    element, place, expression + " is none of the offered beans: " + String.join(", ", beans.names()));
        }
    }

    private static BpmnParseException refusal(Element element, String place, String what) {
        return new BpmnParseException(
                "Element '%s': %s. Use a service task with one of the offered beans, or a table."
                        .formatted(place, what),
                element);
    }
}
