package org.supportflow.ticket.process;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Timeline;

/** Task "Urge who was asked before": who is asked for attention twice gets a more urgent task, instead of a second one. */
@Component
class UrgeAttention implements JavaDelegate {

    private static final String TASK = "giveAttention";
    private static final String AGAIN = "Attention was asked for again. · 再次请求关注。";
    private static final int HIGHEST = 100;

    private final TaskService tasks;
    private final Timeline timeline;

    UrgeAttention(@Lazy TaskService tasks, Timeline timeline) {
        this.tasks = tasks;
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution task) {
        var open = tasks.createTaskQuery()
                .processInstanceId(task.getProcessInstanceId())
                .taskDefinitionKey(TASK)
                .list();
        open.forEach(this::urge);
        if (!open.isEmpty()) {
            timeline.record(TicketVariables.ticket(task), "attentionUrged", "supportflow", Map.of());
        }
        TicketVariables.ATTENTION_ASKED.setLocal(task, !open.isEmpty());
    }

    private void urge(Task attention) {
        var said = attention.getDescription();
        attention.setDescription(said == null ? AGAIN : said + "\n" + AGAIN);
        attention.setPriority(Math.min(HIGHEST, attention.getPriority() + 10));
        tasks.saveTask(attention);
    }
}
