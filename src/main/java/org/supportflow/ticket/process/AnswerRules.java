package org.supportflow.ticket.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.supportflow.engine.TaskSubmission;
import org.supportflow.ticket.Severity;
import org.supportflow.ticket.Ticket;

/** What an answer must hold before it may be sent; the sentence is shown in the form, and nothing typed is lost. */
final class AnswerRules {

    private static final Map<String, String> NEEDS_REPLY = Map.of(
            "askCustomer", "To ask the customer, write the question into the reply.",
            "update", "An update needs words for the customer: write them into the reply.");

    private AnswerRules() {}

    /** For work at a task that answers the customer. */
    static void check(Ticket ticket, TaskSubmission work) {
        var outcome = work.text("outcome").orElse("");
        if (work.text("reply").isEmpty()) {
            var need = NEEDS_REPLY.get(outcome);
            if (need != null) {
                throw new BadUserRequestException(need);
            }
        }
        if (changesSeverity(ticket, work) && work.text("severityReason").isEmpty()) {
            throw new BadUserRequestException("A change of severity needs a reason that the customer can be told.");
        }
    }

    private static boolean changesSeverity(Ticket ticket, TaskSubmission work) {
        return work.text("severity")
                .map(Severity::valueOf)
                .filter(severity -> !ticket.handling().severity().equals(Optional.of(severity)))
                .isPresent();
    }

    /** A suggestion that was not approved is not sent. */
    static boolean isDiscarded(TaskSubmission work) {
        return work.taskKey().equals("reviewAutomaticAnswer")
                && work.text("outcome").filter("discard"::equals).isPresent();
    }
}
