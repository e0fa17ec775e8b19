package org.supportflow.engine.work;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.supportflow.engine.TaskSubmission;
import org.supportflow.engine.TaskSubmissionListener;

/** Keeps what was sent to the tiny process, as a feature would. */
@Component
class TinyListener implements TaskSubmissionListener {

    final List<TaskSubmission> kept = new CopyOnWriteArrayList<>();

    @Override
    public Set<String> fields() {
        return Set.of("tinyContent");
    }

    @Override
    public void submitted(TaskSubmission submission) {
        if (submission.taskKey().equals("doWork")) {
            kept.add(submission);
        }
    }
}
