package org.supportflow.ticket.web;

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

    @PostMapping
    ResponseEntity<TicketSummary> submit(
            @Valid @RequestBody TicketRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable @Size(max = 200) String key,
            Principal caller) {
        var submitted =
                intake.submit(request.asked(clock.instant()), submissions.key(caller, key, "/tickets", request));
        var summary = TicketSummary.of(submitted.ticket());
        return submitted.created()
                ? ResponseEntity.created(URI.create("/api/v1/tickets/" + summary.reference()))
                        .body(summary)
                : ResponseEntity.ok(summary);
    }

    @GetMapping("/{reference}/timeline")
    List<TimelineView> timeline(@PathVariable String reference) {
        return timeline.of(References.of(reference)).stream()
                .map(TimelineView::of)
                .toList();
    }
}
