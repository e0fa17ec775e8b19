package org.supportflow.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supportflow.sla.Rollout;
import org.supportflow.sla.Rollouts;

/** How far open tickets are in following a published table of service levels. */
@RestController
class RolloutController {

    private final Rollouts rollouts;

    RolloutController(Rollouts rollouts) {
        this.rollouts = rollouts;
    }

    @Operation(
            summary = "How far open tickets are in following published service levels",
            description = "One for each publication for open tickets, the newest first.")
    @GetMapping("/api/v1/service-levels/rollouts")
    Map<String, List<Rollout>> list() {
        return Map.of("items", rollouts.latest());
    }
}
