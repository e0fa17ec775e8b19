package org.supportflow.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What would become of a ticket's clocks, without a ticket. */
@RestController
class TimelineController {

    @Operation(summary = "What would become of a ticket's clocks, without a ticket")
    @ApiResponse(responseCode = "200", description = "The clocks as of the asked instant.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "422", description = "The calendar, a target or an instant cannot be computed with.")
    @PostMapping("/api/v1/service-levels/timeline")
    Map<String, List<ClockAnswer>> timeline(@Valid @RequestBody TimelineRequest request) {
        return Map.of("clocks", new ImaginedTicket(request).clocks());
    }
}
