package org.supportflow.engine;

import java.util.Set;

/** A feature that keeps what people write into forms; called inside the completing transaction, before the engine. */
public interface TaskSubmissionListener {

    /** The form fields that are content: taken out of the submission, never process variables. */
    Set<String> fields();

    /** Keeps the content; what it throws refuses the completion, and nothing has happened. */
    void submitted(TaskSubmission submission);
}
