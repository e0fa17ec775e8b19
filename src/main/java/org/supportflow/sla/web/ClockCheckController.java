package org.supportflow.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supportflow.sla.ClockCheck;
import org.supportflow.sla.ClockCheckRunning;
import org.supportflow.sla.ClockChecks;

/** Compares all clocks with their ledger, or writes them anew from it, and tells how far that is. */
@RestController
@RequestMapping("/api/v1/service-levels/checks")
class ClockCheckController {

    private final ClockChecks checks;

    ClockCheckController(ClockChecks checks) {
        this.checks = checks;
    }

    @Operation(summary = "Compare all open clocks with what they would be if computed anew")
    @ApiResponse(
            responseCode = "202",
            description = "It runs; its address tells how far it is.",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Another is running.")
    @PostMapping
    ResponseEntity<ClockCheck> start(@RequestBody Start request, Principal person) {
        var check = checks.start(request.repair(), person.getName());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/service-levels/checks/" + check.id()))
                .body(check);
    }

    /** The newest first, without their differences. */
    @Operation(summary = "Comparisons, the newest first, without their differences")
    @GetMapping
    Map<String, List<ClockCheck>> list() {
        return Map.of("items", checks.latest());
    }

    @Operation(summary = "One comparison with its differences")
    @GetMapping("/{id}")
    ClockCheck check(@PathVariable long id) {
        return checks.find(id).orElseThrow(() -> new UnknownCheck(id));
    }

    @Operation(summary = "Cancel a comparison")
    @PostMapping("/{id}/cancel")
    ClockCheck cancel(@PathVariable long id) {
        check(id);
        checks.cancel(id);
        return check(id);
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownCheck problem) {
        return problem(HttpStatus.NOT_FOUND, "unknown-check", "No such check", problem);
    }

    @ExceptionHandler
    ProblemDetail running(ClockCheckRunning problem) {
        return problem(HttpStatus.CONFLICT, "check-running", "Another is running", problem);
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, RuntimeException cause) {
        var problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(cause.getMessage()));
        problem.setType(URI.create("urn:supportflow:problem:" + type));
        problem.setTitle(title);
        return problem;
    }

    /** {@code repair}: write what the ledger says, instead of only comparing. */
    record Start(boolean repair) {}

    /** Nobody started a check of this number, or it is long forgotten. */
    private static final class UnknownCheck extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownCheck(long id) {
            super("There is no check %d. GET /api/v1/service-levels/checks lists those that are kept.".formatted(id));
        }
    }
}
