package org.supportflow.ticket.web;

import jakarta.validation.Valid;
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

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MessageSummary write(
            @PathVariable String reference,
            @Valid @RequestBody MessageRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String header,
            Authentication caller) {
        request.refuseWhatIsForAgents();
        var ticket = References.of(reference);
        var key = submissions.key(caller, header, "/tickets/" + ticket + "/messages", request);
        return request.isFromContact()
                ? writing.byContact(ticket, request, key)
                : writing.byAgent(ticket, request, caller, key);
    }
}
