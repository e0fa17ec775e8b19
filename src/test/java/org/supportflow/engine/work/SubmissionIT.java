package org.supportflow.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.supportflow.SupportflowIT;
import org.supportflow.engine.TaskConflict;

@SupportflowIT
class SubmissionIT {

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService processes;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    IdentityService identity;

    @Autowired
    TinyListener listener;

    @BeforeEach
    void deployOnce() {
        models.createDeployment()
                .name("tiny")
                .addClasspathResource("engine/tiny-process.bpmn")
                .addClasspathResource("engine/tiny-form.form")
                .enableDuplicateFiltering(false)
                .deploy();
    }

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void keepsTwentyThousandCharactersOutOfTheProcess() {
        var task = aTask();
        var text = "Grüße 你好 🎉".repeat(2_000);

        as("ann", () -> forms.submitTaskForm(task.getId(), Map.of("tinyContent", text, "outcome", "yes")));

        var kept = last();
        assertThat(kept.values()).containsEntry("tinyContent", text).containsEntry("outcome", "yes");
        assertThat(kept.user()).isEqualTo("ann");
        assertThat(processes.getVariables(task.getProcessInstanceId()))
                .containsEntry("outcome", "yes")
                .doesNotContainKey("tinyContent");
    }

    @Test
    void keepsContentThatCameAsTheEnginesOwnRestInterfacesSendIt() {
        var task = aTask();
        var sent = Variables.putValue("tinyContent", "Hello").putValue("outcome", "yes");

        as("ann", () -> forms.submitTaskForm(task.getId(), sent));

        assertThat(last().values()).containsEntry("tinyContent", "Hello").containsEntry("outcome", "yes");
        assertThat(processes.getVariables(task.getProcessInstanceId())).doesNotContainKey("tinyContent");
    }

    @Test
    void refusesVariablesThatTheFormDoesNotShow() {
        var task = aTask();

        assertThatThrownBy(() -> as("ann", () -> tasks.complete(task.getId(), Map.of("team", "mine"))))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("has no field \"team\"");
        assertThatThrownBy(() -> as("ann", () -> tasks.complete(task.getId(), Map.of("outcome", "perhaps"))))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("none of the choices");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    }

    @Test
    void tellsTheSecondOfTwoWhoWasFirst() throws Exception {
        var task = aTask();

        var outcomes = atOnce(() -> complete("ann", task), () -> complete("bob", task));

        assertThat(outcomes).containsOnlyOnce("done");
        assertThat(outcomes).anyMatch(text -> text.matches(".*\\b(ann|bob)\\)? completed \"Do work\" at 20.*Z\\."));
        assertThat(listener.kept.stream().filter(kept -> kept.taskId().equals(task.getId())))
                .isNotEmpty();
    }

    @Test
    void tellsItAlsoWhereTheEngineTripsOverATaskThatEndsMeanwhile() {
        var task = aTask();

        assertThatThrownBy(() -> Conflicts.explain(executor(), task.getId(), () -> {
                    complete("ann", task);
                    throw new NullPointerException("\"execution\" is null");
                }))
                .isInstanceOf(TaskConflict.class)
                .hasMessageFindingMatch("\\bann\\)? completed \"Do work\" at ");
    }

    @Test
    void tellsItAlsoWhereTheRightToTheTaskEndedWithIt() {
        var task = aTask();

        assertThatThrownBy(() -> Conflicts.explain(executor(), task.getId(), () -> {
                    complete("ann", task);
                    throw new AuthorizationException("bob may not");
                }))
                .isInstanceOf(TaskConflict.class)
                .hasMessageFindingMatch("\\bann\\)? completed \"Do work\" at ");
    }

    @Test
    void leavesARefusalAtAnOpenTaskAsItIs() {
        var task = aTask();

        assertThatThrownBy(() -> Conflicts.explain(executor(), task.getId(), () -> {
                    throw new AuthorizationException("bob may not");
                }))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void leavesTheProductsOwnMistakesAsTheyAre() {
        var task = aTask();

        assertThatThrownBy(() -> Conflicts.explain(executor(), task.getId(), () -> {
                    throw new NullPointerException();
                }))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void refusesToFinishWhatAColleagueHasTaken() {
        var task = aTask();
        as("ann", () -> tasks.claim(task.getId(), "ann"));

        assertThatThrownBy(() -> as("bob", () -> tasks.complete(task.getId(), Map.of())))
                .isInstanceOf(TaskConflict.class)
                .hasMessageFindingMatch("\\bann\\)? works on \"Do work\" since ");
        assertThatThrownBy(() -> as("bob", () -> tasks.claim(task.getId(), "bob")))
                .isInstanceOf(TaskConflict.class);
    }

    @Test
    void completesAlthoughTheDueDateMovesMeanwhile() throws Exception {
        for (int round = 0; round < 10; round++) {
            var task = aTask();

            var outcomes = atOnce(() -> complete("ann", task), () -> {
                try {
                    tasks.setDueDate(task.getId(), new Date());
                } catch (RuntimeException e) {
                    return "too late";
                }
                return "moved";
            });

            assertThat(outcomes).contains("done");
        }
    }

    @Test
    void letsNobodyBreakAProcessAtATask() {
        var task = aTask();

        assertThatThrownBy(() -> as("ann", () -> tasks.handleBpmnError(task.getId(), "none")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> as("ann", () -> tasks.resolveTask(task.getId(), Map.of("team", "mine"))))
                .isInstanceOf(AuthorizationException.class);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    }

    private CommandExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    private Task aTask() {
        var instance = processes.startProcessInstanceByKey("tiny-process", "TINY-" + UUID.randomUUID());
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    private org.supportflow.engine.TaskSubmission last() {
        return listener.kept.get(listener.kept.size() - 1);
    }

    private void as(String user, Runnable work) {
        identity.setAuthentication(user, List.of("tiny-team"));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private String complete(String user, Task task) {
        try {
            as(user, () -> tasks.complete(task.getId(), Map.of("outcome", "yes")));
            return "done";
        } catch (TaskConflict e) {
            return e.getMessage();
        }
    }

    @SafeVarargs
    private static List<String> atOnce(Callable<String>... works) throws Exception {
        var threads = Executors.newFixedThreadPool(works.length);
        var start = new CyclicBarrier(works.length);
        try {
            var running = new ArrayList<java.util.concurrent.Future<String>>();
            for (var work : works) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            var results = new ArrayList<String>();
            for (var future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
