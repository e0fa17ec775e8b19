package org.supportflow.ticket.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

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

    boolean isNote() {
        return Boolean.FALSE.equals(isPublic);
    }
}
