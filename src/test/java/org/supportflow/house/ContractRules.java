package org.supportflow.house;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.supportflow.house.Models.Call;
import org.supportflow.house.Models.Found;

/** What diagrams name exists: beans, templates, forms, tables, processes, messages. */
record ContractRules(Models models, Set<String> beans, Set<String> knownNames) {

    List<String> everyBeanHasAClass() {
        return models.calls().stream()
                .filter(call -> !beans.contains(call.bean()))
                .map(call -> "%s calls '%s': write a component %s in a ..process.. package, or pick one of %s."
                        .formatted(call.step(), call.bean(), upper(call.bean()), beans))
                .toList();
    }

    List<String> everyBeanHasATemplate() {
        var offered = new HashSet<>(models.offeredBeans());
        return Stream.concat(
                        missing(beans, offered)
                                .map(bean -> "The bean '%s' has no element template, so process owners cannot pick it."
                                        .formatted(bean)),
                        missing(offered, beans)
                                .map(bean ->
                                        "An element template offers '%s', but no such bean exists.".formatted(bean)))
                .toList();
    }

    List<String> userTasksHaveAForm() {
        return Stream.concat(
                        models.all(UserTask.class).stream()
                                .filter(task -> task.attribute("formRef").isEmpty())
                                .map(task -> "%s has no form. Set camunda:formRef.".formatted(task)),
                        formUsers().flatMap(node -> problemsOfForm(node)))
                .toList();
    }

    List<String> everyTableExists() {
        var asked = tableNames().toList();
        return Stream.concat(
                        asked.stream()
                                .filter(parameter -> !models.tables()
                                        .containsKey(parameter
                                                .element()
                                                .getTextContent()
                                                .strip()))
                                .map(parameter -> "%s asks the table '%s': there is no dmn/%2$s.dmn."
                                        .formatted(
                                                parameter.diagram(),
                                                parameter
                                                        .element()
                                                        .getTextContent()
                                                        .strip())),
                        models.calls().stream()
                                .filter(call -> call.bean().equals("decide") && !hasTable(call))
                                .map(call ->
                                        "%s decides without a table. Set its input 'table'.".formatted(call.step())))
                .toList();
    }

    List<String> everyCalledProcessExists() {
        return models.all(CallActivity.class).stream()
                .flatMap(call -> {
                    var problems = new ArrayList<String>();
                    var called = Objects.toString(call.element().getCalledElement(), "");
                    if (!called.startsWith("${") && !models.diagrams().containsKey(called)) {
                        problems.add("%s calls the process '%s', which is not in processes/.".formatted(call, called));
                    }
                    if (!"latest".equals(call.attribute("calledElementBinding").orElse("latest"))) {
                        problems.add("%s must bind 'latest'.".formatted(call));
                    }
                    if (businessKeys(call).isEmpty()) {
                        problems.add(
                                "%s passes no business key. Add camunda:in businessKey=\"${ticket}\".".formatted(call));
                    }
                    return problems.stream();
                })
                .toList();
    }

    /** Modes are processes: what the table support-mode answers must be drawn. */
    List<String> everySupportModeIsDrawn() {
        var table = models.tables().get("support-mode");
        if (table == null) {
            return List.of();
        }
        return table.getModelElementsByType(OutputEntry.class).stream()
                .map(entry -> entry.getTextContent().strip().replace("\"", ""))
                .distinct()
                .filter(mode -> !models.diagrams().containsKey(mode))
                .map("The table support-mode answers '%s', which is not in processes/."::formatted)
                .toList();
    }

    List<String> messagesAndErrorsAreKnownToCode() {
        return Stream.concat(
                        models.all(Message.class).stream()
                                .map(each -> each.diagram() + ": message "
                                        + each.element().getName()),
                        models.all(Error.class).stream()
                                .map(each -> each.diagram() + ": error "
                                        + each.element().getErrorCode()))
                .filter(each -> !knownNames.contains(each.replaceAll(".* ", "")))
                .map(each -> each + " has no constant with the same text in the code.")
                .toList();
    }

    /** No mistakes, but worth a look: what nothing uses. */
    List<String> unused() {
        var called = models.calls().stream().map(Call::bean).collect(Collectors.toSet());
        var forms =
                formUsers().map(node -> node.attribute("formRef").orElseThrow()).collect(Collectors.toSet());
        var tables = tableNames()
                .map(each -> each.element().getTextContent().strip())
                .collect(Collectors.toSet());
        return Stream.of(
                        missing(beans, called).map("bean %s"::formatted),
                        missing(models.forms().keySet(), forms).map("form %s"::formatted),
                        missing(models.tables().keySet(), tables).map("table %s"::formatted))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Found<CamundaInputParameter>> tableNames() {
        return models.all(CamundaInputParameter.class).stream()
                .filter(parameter -> "table".equals(parameter.element().getCamundaName()));
    }

    private boolean hasTable(Call call) {
        return tableNames()
                .anyMatch(parameter -> isInside(parameter.element(), call.step().element()));
    }

    private static boolean isInside(ModelElementInstance inner, ModelElementInstance outer) {
        var parent = inner.getParentElement();
        return parent != null && (parent.equals(outer) || isInside(parent, outer));
    }

    private Stream<Found<FlowNode>> formUsers() {
        return models.all(FlowNode.class).stream()
                .filter(node -> node.attribute("formRef").isPresent());
    }

    private Stream<String> problemsOfForm(Found<FlowNode> node) {
        var form = node.attribute("formRef").orElseThrow();
        var unknown = models.forms().containsKey(form)
                ? Stream.<String>empty()
                : Stream.of("%s shows the form '%s': there is no forms/%2$s.form.".formatted(node, form));
        var bound = node.attribute("formRefBinding").filter("latest"::equals).isPresent()
                ? Stream.<String>empty()
                : Stream.of("%s must bind its form 'latest': each file is a deployment of its own.".formatted(node));
        return Stream.concat(unknown, bound);
    }

    private Collection<String> businessKeys(Found<CallActivity> call) {
        return models.all(CamundaIn.class).stream()
                .filter(in -> isInside(in.element(), call.element())
                        && "${ticket}".equals(in.element().getCamundaBusinessKey()))
                .map(Found::diagram)
                .toList();
    }

    private static Stream<String> missing(Collection<String> wanted, Collection<String> there) {
        return wanted.stream().filter(Predicate.not(there::contains)).sorted();
    }

    private static String upper(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
