package org.supportflow.ticket.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.supportflow.ticket.Requests;
import org.supportflow.ticket.Severity;

/** The lifecycle's own messages: each is taken in at once and acts as soon as the process hears of it. */
@RestController
@RequestMapping("/api/v1/tickets/{reference}")
@ResponseStatus(HttpStatus.ACCEPTED)
class ActionController {

    /** Body of {@code POST .../severity}. */
    record SeverityRequest(
            @NotNull Severity severity,
            @NotBlank @Size(max = 1000) String reason) {}

    /** Body of {@code POST .../solve}, if any: the number of the last message that the caller has read. */
    record SolveRequest(@Nullable @Min(0) Integer seenUpTo) {}

    private final Requests requests;

    ActionController(Requests requests) {
        this.requests = requests;
    }

    @Operation(summary = "Change the severity")
    @ApiResponse(
            responseCode = "202",
            description = "Taken in; acts as soon as the process hears of it.",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "How the ticket stands does not allow this now.")
    @PostMapping("/severity")
    TicketSummary severity(
            @PathVariable String reference, @Valid @RequestBody SeverityRequest request, Principal caller) {
        return TicketSummary.of(requests.changeSeverity(
                References.of(reference), request.severity(), caller.getName(), request.reason()));
    }

    @Operation(summary = "Ask for attention")
    @ApiResponse(
            responseCode = "202",
            description = "Taken in; acts as soon as the process hears of it.",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "How the ticket stands does not allow this now.")
    @PostMapping("/attention")
    TicketSummary attention(@PathVariable String reference, Principal caller) {
        return TicketSummary.of(requests.askForAttention(References.of(reference), caller.getName()));
    }

    @Operation(summary = "Withdraw the ticket")
    @ApiResponse(
            responseCode = "202",
            description = "Taken in; acts as soon as the process hears of it.",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "How the ticket stands does not allow this now.")
    @PostMapping("/withdraw")
    TicketSummary withdraw(@PathVariable String reference, Principal caller) {
        return TicketSummary.of(requests.withdraw(References.of(reference), caller.getName()));
    }

    @Operation(summary = "Solve the ticket", description = "seenUpTo is the number of the last message that was read.")
    @ApiResponse(
            responseCode = "202",
            description = "Taken in; acts as soon as the process hears of it.",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "How the ticket stands does not allow this now.")
    @PostMapping("/solve")
    TicketSummary solve(
            @PathVariable String reference,
            @Valid @RequestBody(required = false) @Nullable SolveRequest request,
            Principal caller) {
        var seenUpTo = request == null ? null : request.seenUpTo();
        return TicketSummary.of(requests.solve(References.of(reference), caller.getName(), seenUpTo));
    }

    @Operation(summary = "Confirm the solution")
    @ApiResponse(
            responseCode = "202",
            description = "Taken in; acts as soon as the process hears of it.",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "How the ticket stands does not allow this now.")
    @PostMapping("/confirm")
    TicketSummary confirm(@PathVariable String reference, Principal caller) {
        return TicketSummary.of(requests.confirm(References.of(reference), caller.getName()));
    }
}
