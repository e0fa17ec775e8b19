package org.supportflow.knowledge.process;

import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;
import org.supportflow.engine.TaskSubmission;
import org.supportflow.engine.TaskSubmissionListener;
import org.supportflow.knowledge.AutomaticAnswers;
import org.supportflow.ticket.Conversation;
import org.supportflow.ticket.OutgoingMessage;
import org.supportflow.ticket.TicketReference;

/** An agent who approves a suggested answer and writes nothing of their own sends it as it stands. */
@Component
class SendSuggestion implements TaskSubmissionListener {

    private final AutomaticAnswers answers;
    private final Conversation conversation;

    SendSuggestion(AutomaticAnswers answers, Conversation conversation) {
        this.answers = answers;
        this.conversation = conversation;
    }

    /** None of its own: what agents write is kept elsewhere. */
    @Override
    public Set<String> fields() {
        return Set.of();
    }

    @Override
    public void submitted(TaskSubmission work) {
        var isApproved = AutomaticAnswers.isReviewedAt(work.taskKey())
                && work.text("outcome").filter("send"::equals).isPresent();
        if (isApproved && work.text("reply").isEmpty()) {
            var ticket = TicketReference.of(work.businessKey());
            var text = answers.find(ticket)
                    .orElseThrow(() -> new BadUserRequestException(
                            "The suggested answer is no longer there. Write the reply yourself."));
            conversation.agentWrites(ticket, OutgoingMessage.reply(work.user(), text));
        }
    }
}
