package org.supportflow.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.supportflow.decision.Column;
import org.supportflow.decision.TableContracts;
import org.supportflow.engine.ProcessVariable;

/** A fake of every bean that diagrams call: answers what the test said, sets what the real one sets, notes what it did. */
class ScriptedDesk {

    static final Duration NEXT_FOLLOW_UP = Duration.ofDays(3);

    private final Map<String, Object> beans = new LinkedHashMap<>();
    private final Map<String, Deque<Object>> answers = new HashMap<>();
    private final Deque<String> escalations = new ArrayDeque<>();
    private final Deque<Boolean> crossings = new ArrayDeque<>();
    private final List<String> work = new ArrayList<>();

    ScriptedDesk() {
        bean("decide", this::decide, "table");
        bean("notifyCustomer", task -> {}, "template");
        bean("notifyStaff", task -> {}, "recipient", "template");
        bean("assignAgent", task -> task.setVariable("assignee", "alice"));
        bean("reassignTicket", task -> task.setVariable("assignee", "bob"));
        bean("pageOnCall", task -> {});
        bean("checkCustomerWrote", task -> task.setVariable("customerHasWritten", crossings.pollFirst() != null));
        bean("waitForCustomer", task -> {}, "waitingFor");
        bean("waitForUpstream", task -> {});
        bean("resumeWork", task -> {});
        bean("planFollowUp", ScriptedDesk::planFollowUp);
        bean("solveTicket", task -> {});
        bean("reopenTicket", task -> {});
        bean("closeTicket", task -> {}, "reason");
        bean("withdrawTicket", task -> {});
        bean("takeEscalationAction", this::takeEscalationAction);
        bean("urgeLead", task -> {});
        bean("urgeAttention", ScriptedDesk::urgeAttention);
        bean("raisePriority", task -> task.setVariable("priority", "P1"));
        bean("sendAutomaticAnswer", task -> {});
        beans.put("suggestAnswer", (TaskListener) task -> work.add("suggestAnswer"));
    }

    private static void urgeAttention(DelegateExecution task) {
        var open = task.getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(task.getProcessInstanceId())
                .taskDefinitionKey("giveAttention")
                .count();
        task.setVariableLocal("attentionAsked", open > 0);
    }

    Map<String, Object> beans() {
        return beans;
    }

    void reset() {
        answers.clear();
        escalations.clear();
        crossings.clear();
        work.clear();
    }

    /** What a table answers, one after the other in the column that is a variable; the last answer stays. */
    void decides(String table, Object... oneAfterTheOther) {
        answers.put(table, new ArrayDeque<>(List.of(oneAfterTheOther)));
    }

    /** The rows of table escalation, each as "action recipient". */
    void escalates(String... rows) {
        escalations.addAll(List.of(rows));
    }

    /** The next time a diagram asks, the customer has written something that the agent had not read. */
    void customerHasWritten() {
        crossings.add(true);
    }

    /** What was done, each as the bean's name and its inputs. */
    List<String> work() {
        return work;
    }

    private void bean(String name, JavaDelegate body, String... inputs) {
        JavaDelegate noted = task -> {
            work.add(Stream.concat(Stream.of(name), Stream.of(inputs).map(input -> input(task, input)))
                    .collect(Collectors.joining(" ")));
            body.execute(task);
        };
        beans.put(name, noted);
    }

    private static String input(DelegateExecution task, String name) {
        return new ProcessVariable<>(name, String.class).in(task);
    }

    private void decide(DelegateExecution task) {
        var table = input(task, "table");
        TableContracts.get(table).outputs().stream()
                .filter(Column::variable)
                .forEach(column -> task.setVariable(column.name(), answer(table)));
    }

    private Object answer(String table) {
        var scripted = answers.getOrDefault(table, new ArrayDeque<>());
        if (scripted.isEmpty()) {
            throw new IllegalStateException("The test says nothing about table " + table);
        }
        return scripted.size() > 1 ? scripted.pollFirst() : scripted.peekFirst();
    }

    private static void planFollowUp(DelegateExecution task) {
        task.setVariable(
                "followUpAt", Date.from(ClockUtil.getCurrentTime().toInstant().plus(NEXT_FOLLOW_UP)));
    }

    private void takeEscalationAction(DelegateExecution task) {
        var next = escalations.isEmpty() ? "none owner" : escalations.removeFirst();
        var scope = scopeOfStep(task);
        scope.setVariableLocal("escalation", next.split(" ")[0]);
        scope.setVariableLocal("recipient", next.split(" ")[1]);
    }

    /** As the real one: two steps may be under way at once, each with its own action. */
    private static AbstractVariableScope scopeOfStep(DelegateExecution task) {
        var scope = (AbstractVariableScope) task;
        while (!scope.hasVariableLocal("clock") && scope.getParentVariableScope() != null) {
            scope = scope.getParentVariableScope();
        }
        return scope;
    }
}
