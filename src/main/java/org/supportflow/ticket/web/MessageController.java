package org.supportflow.ticket.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages and notes on a ticket, with the same effect on process and clocks as by mail or form. */
@RestController
@RequestMapping("/api/v1/tickets/{reference}/messages")
class MessageController {

    private final WrittenByClients writing;
    private final Submissions submissions;

    MessageController(WrittenByClients writing, Submissions submissions) {
        this.writing = writing;
        this.submissions = submissions;
    }

    @Operation(
            summary = "Write on a ticket",
            description =
                    "A message of the contact or an agent, or an agent's note (public: false), with the same effect as by mail or form. With outcome it completes the task Answer ticket.")
    @ApiResponse(
            responseCode = "201",
            description = "The message was taken in; with a key used before, the one of then.",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Nothing waits for an answer, or the task is gone or another's.")
    @ApiResponse(
            responseCode = "422",
            description = "The key was used with another body, or a contact's message has what only an agent's can.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MessageSummary write(
            @PathVariable String reference,
            @Valid @RequestBody MessageRequest request,
            @Parameter(description = Submissions.KEY)
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    @Size(max = 200)
                    String header,
            Authentication caller) {
        request.refuseWhatIsForAgents();
        var ticket = References.of(reference);
        var key = submissions.key(caller, header, "/tickets/" + ticket + "/messages", request);
        return request.isFromContact()
                ? writing.byContact(ticket, request, key)
                : writing.byAgent(ticket, request, caller, key);
    }
}
