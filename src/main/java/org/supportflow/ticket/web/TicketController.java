package org.supportflow.ticket.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supportflow.ticket.Intake;
import org.supportflow.ticket.Timeline;

/** Tickets for other systems and for staff's own tools: submit one, read what happened. */
@RestController
@RequestMapping("/api/v1/tickets")
class TicketController {

    private final Intake intake;
    private final Timeline timeline;
    private final Submissions submissions;
    private final Clock clock;

    TicketController(Intake intake, Timeline timeline, Submissions submissions, Clock clock) {
        this.intake = intake;
        this.timeline = timeline;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Operation(
            summary = "Submit a ticket",
            description = "Contact and subject are who asks and what about; openedAt back-dates up to ten years.")
    @ApiResponse(responseCode = "201", description = "The ticket was made.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "The same call was made before with this key: its ticket.",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "422", description = "The key was used with another body, or openedAt cannot be.")
    @PostMapping
    ResponseEntity<TicketSummary> submit(
            @Valid @RequestBody TicketRequest request,
            @Parameter(description = Submissions.KEY)
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    @Size(max = 200)
                    String key,
            Principal caller) {
        var submitted =
                intake.submit(request.asked(clock.instant()), submissions.key(caller, key, "/tickets", request));
        var summary = TicketSummary.of(submitted.ticket());
        return submitted.created()
                ? ResponseEntity.created(URI.create("/api/v1/tickets/" + summary.reference()))
                        .body(summary)
                : ResponseEntity.ok(summary);
    }

    @Operation(summary = "What happened on a ticket")
    @GetMapping("/{reference}/timeline")
    List<TimelineView> timeline(@PathVariable String reference) {
        return timeline.of(References.of(reference)).stream()
                .map(TimelineView::of)
                .toList();
    }
}
