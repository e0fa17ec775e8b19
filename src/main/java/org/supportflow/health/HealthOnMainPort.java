package org.supportflow.health;

import java.util.Map;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.HttpCodeStatusMapper;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The actuator listens on a port of its own; its health, without details, is also told where clients call. */
@RestController
class HealthOnMainPort {

    private final HealthEndpoint health;
    private final HttpCodeStatusMapper codes;

    HealthOnMainPort(HealthEndpoint health, HttpCodeStatusMapper codes) {
        this.health = health;
        this.codes = codes;
    }

    @GetMapping("/actuator/health")
    ResponseEntity<Map<String, String>> all() {
        return answer(health.health());
    }

    @GetMapping("/actuator/health/{group:readiness|liveness}")
    ResponseEntity<Map<String, String>> group(@PathVariable String group) {
        return answer(health.healthForPath(group));
    }

    private ResponseEntity<Map<String, String>> answer(HealthComponent component) {
        var status = component.getStatus();
        return ResponseEntity.status(codes.getStatusCode(status))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("status", status.getCode()));
    }
}
