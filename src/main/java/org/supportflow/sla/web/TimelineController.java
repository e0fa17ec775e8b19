package org.supportflow.sla.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What would become of a ticket's clocks, without a ticket. */
@RestController
class TimelineController {

    @PostMapping("/api/v1/service-levels/timeline")
    Map<String, List<ClockAnswer>> timeline(@Valid @RequestBody TimelineRequest request) {
        return Map.of("clocks", new ImaginedTicket(request).clocks());
    }
}
