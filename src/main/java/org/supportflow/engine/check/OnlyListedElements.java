package org.supportflow.engine.check;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Elements and attributes that a diagram may hold; all others are refused, known or not. A list of what is forbidden would miss
 * what the engine reads and nobody thought of.
 */
final class OnlyListedElements implements DiagramRule {

    private static final Set<String> BPMN_ELEMENTS = words("""
            definitions process collaboration participant laneSet lane flowNodeRef documentation extensionElements
            startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent userTask serviceTask businessRuleTask
            receiveTask callActivity subProcess exclusiveGateway inclusiveGateway parallelGateway eventBasedGateway
            sequenceFlow conditionExpression incoming outgoing messageEventDefinition timerEventDefinition errorEventDefinition
            escalationEventDefinition terminateEventDefinition timeDuration timeDate timeCycle message error escalation
            textAnnotation text association group category categoryValue""");

    private static final Set<String> BPMN_ATTRIBUTES = words("""
            id name targetNamespace exporter exporterVersion expressionLanguage typeLanguage isExecutable isClosed processType processRef
            sourceRef targetRef default attachedToRef cancelActivity isInterrupting triggeredByEvent messageRef errorRef
            escalationRef errorCode escalationCode calledElement gatewayDirection associationDirection categoryValueRef value
            textFormat instantiate eventGatewayType parallelMultiple startQuantity completionQuantity isForCompensation""");

    private static final Set<String> CAMUNDA_ELEMENTS = words("""
            inputOutput inputParameter outputParameter properties property in out failedJobRetryTimeCycle
            executionListener taskListener""");

    private static final Set<String> CAMUNDA_ATTRIBUTES = words("""
            asyncBefore asyncAfter exclusive jobPriority taskPriority delegateExpression assignee candidateGroups candidateUsers
            dueDate followUpDate priority formRef formRefBinding calledElementBinding historyTimeToLive isStartableInTasklist
            versionTag modelerTemplate modelerTemplateVersion modelerTemplateIcon errorCodeVariable errorMessageVariable
            escalationCodeVariable errorMessage""");

    private static final Set<String> EXTENSION_ATTRIBUTES =
            words("name value source sourceExpression target businessKey variables local event delegateExpression id");

    private static final Map<String, String> REMEDIES = Map.ofEntries(
            entry("scriptTask", "Use a service task with one of the listed beans"),
            entry("script", "Use a table or a listed bean instead"),
            entry("class", "Use camunda:delegateExpression with one of the listed beans"),
            entry("expression", "Use camunda:delegateExpression with one of the listed beans"),
            entry("field", "Use an input parameter"),
            entry("formKey", "Use a Camunda form: camunda:formRef with binding latest"),
            entry("formData", "Use a Camunda form: camunda:formRef with binding latest"),
            entry("decisionRef", "Use camunda:delegateExpression ${decide} with an input 'table'"),
            entry("task", "Say what kind of task it is"),
            entry("signalEventDefinition", "Use a message: a signal reaches all tickets at once"));

    @Override
    public void check(Diagram diagram, KnownModels known, Findings findings) {
        for (var element : diagram.elements()) {
            var namespace = String.valueOf(element.getNamespaceURI());
            if (!Names.PICTURE.contains(namespace)) {
                checkElement(element, namespace, findings);
            }
        }
    }

    private void checkElement(Element element, String namespace, Findings findings) {
        if (!isListed(element.getLocalName(), namespace)) {
            findings.refuse(
                    element,
                    "a diagram may not hold the element '" + element.getNodeName() + "'",
                    remedy(element.getLocalName()));
            return;
        }
        for (var attribute : Dom.attributes(element)) {
            if (!isListed(attribute, namespace)) {
                findings.refuse(
                        element,
                        "'" + element.getLocalName() + "' may not have the attribute '" + attribute.getNodeName() + "'",
                        remedy(attribute.getLocalName()));
            }
        }
    }

    private static boolean isListed(String name, String namespace) {
        return switch (namespace) {
            case Names.BPMN -> BPMN_ELEMENTS.contains(name);
            case Names.CAMUNDA -> CAMUNDA_ELEMENTS.contains(name);
            default -> false;
        };
    }

    private static boolean isListed(Attr attribute, String ofElement) {
        var namespace = attribute.getNamespaceURI();
        var name = attribute.getLocalName();
        if (namespace == null) {
            return (Names.CAMUNDA.equals(ofElement) ? EXTENSION_ATTRIBUTES : BPMN_ATTRIBUTES).contains(name);
        }
        return switch (namespace) {
            case Names.CAMUNDA -> CAMUNDA_ATTRIBUTES.contains(name);
            case Names.SCHEMA_INSTANCE -> name.equals("type") || name.equals("schemaLocation");
            case Names.MODELER, "http://www.w3.org/2000/xmlns/" -> true;
            default -> Names.PICTURE.contains(namespace);
        };
    }

    private static String remedy(String name) {
        return REMEDIES.getOrDefault(name, "Remove it");
    }

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
