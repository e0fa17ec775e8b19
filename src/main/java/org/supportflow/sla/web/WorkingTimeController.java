package org.supportflow.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.supportflow.sla.worktime.WorkingTime;

/** Working time in any calendar, so that clients need not compute it themselves. */
@RestController
class WorkingTimeController {

    /** Ten years, the longest there is. */
    private static final Duration LIMIT = Duration.ofDays(3653);

    @Operation(
            summary = "Add working time, or measure it",
            description = "Negative seconds go back; instant is null when there is none within ten years.")
    @ApiResponse(responseCode = "200", description = "The sum or the difference.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "422", description = "The calendar, a target or an instant cannot be computed with.")
    @PostMapping("/api/v1/working-time")
    Map<String, @Nullable Object> compute(@Valid @RequestBody WorkingTimeRequest request) {
        var time = WorkingTime.in(request.calendar().calendar());
        return request.operation() == WorkingTimeRequest.Operation.add ? add(time, request) : between(time, request);
    }

    private static Map<String, @Nullable Object> add(WorkingTime time, WorkingTimeRequest request) {
        if (request.seconds() == null) {
            throw new IllegalArgumentException("To add, say how much in 'seconds'; a negative number goes back.");
        }
        var sum = time.add(request.start().toInstant(), Duration.ofSeconds(request.seconds()), LIMIT);
        return Collections.singletonMap("instant", sum.orElse(null));
    }

    private static Map<String, @Nullable Object> between(WorkingTime time, WorkingTimeRequest request) {
        if (request.end() == null) {
            throw new IllegalArgumentException("To measure, say until when in 'end'.");
        }
        var worked = time.between(request.start().toInstant(), request.end().toInstant());
        return Collections.singletonMap("seconds", worked.toSeconds());
    }
}
