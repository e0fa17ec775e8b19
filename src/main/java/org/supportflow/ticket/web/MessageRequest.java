package org.supportflow.ticket.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.supportflow.api.FieldProblem;
import org.supportflow.api.UnusableRequest;

/**
 * Body of {@code POST /api/v1/tickets/{ref}/messages}. Without {@code public} an agent's message is public; {@code
 * seenUpTo} is the number of the last message that the agent has read, all if absent.
 */
record MessageRequest(
        @NotNull @Pattern(regexp = "contact|agent") String from,
        @NotBlank @Size(max = 200_000) String body,
        @JsonProperty("public") @Nullable Boolean isPublic,
        @Nullable @Size(max = 60) String outcome,
        @Nullable @Min(0) Integer seenUpTo) {

    boolean isFromContact() {
        return from.equals("contact");
    }

    /** Taken from a contact they would be passed over in silence. */
    void refuseWhatIsForAgents() {
        if (!isFromContact()) {
            return;
        }
        var problems = new ArrayList<FieldProblem>();
        if (isNote()) {
            problems.add(new FieldProblem(
                    "public", "What a contact writes is public: leave 'public' out. A note is 'from' an agent."));
        }
        if (outcome != null) {
            problems.add(new FieldProblem(
                    "outcome", "Only an agent's message has an 'outcome'. Leave it out; to solve, POST .../confirm."));
        }
        if (seenUpTo != null) {
            problems.add(new FieldProblem(
                    "seenUpTo", "Only an agent's message says in 'seenUpTo' what was read. Leave it out."));
        }
        if (!problems.isEmpty()) {
            throw new UnusableRequest(problems);
        }
    }

    boolean isNote() {
        return Boolean.FALSE.equals(isPublic);
    }
}
