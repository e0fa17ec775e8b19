package org.supportflow.sla;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.supportflow.sla.ledger.ClockKind;
import org.supportflow.sla.ledger.Pinned;
import org.supportflow.sla.ledger.ServiceLevel;
import org.supportflow.sla.ledger.Wait;

/** Writes and reads what was agreed for a ticket, and what it waited for. */
@Component
class ServiceLevels {

    private static final TypeReference<List<Wait>> WAITS = new TypeReference<>() {};

    private final ObjectMapper json;

    ServiceLevels(ObjectMapper json) {
        this.json = json;
    }

    static Set<ClockKind> kinds(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(ClockKind::ofCode)
                .collect(Collectors.toSet());
    }

    String write(ServiceLevel level) {
        var targets = new TreeMap<String, String>();
        level.targets().forEach((kind, target) -> targets.put(kind.code(), target.toString()));
        var pausable = level.pausable().stream().map(ClockKind::code).sorted().collect(Collectors.joining(","));
        try {
            return json.writeValueAsString(new Stored(
                    targets,
                    level.calendar(),
                    level.calendarVersion(),
                    pausable,
                    level.onReopen().name(),
                    level.grace().toMinutes()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A service level could not be written.", e);
        }
    }

    ServiceLevel read(String text, Pinned pinned) {
        try {
            var stored = json.readValue(text, Stored.class);
            return new ServiceLevel(
                    Targets.read(stored.targets()),
                    stored.calendar(),
                    stored.calendarVersion(),
                    kinds(stored.pausable()),
                    ServiceLevel.Reopening.valueOf(stored.onReopen()),
                    Duration.ofMinutes(stored.graceMinutes()),
                    pinned);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored service level cannot be read.", e);
        }
    }

    String writeWaits(List<Wait> waits) {
        try {
            return json.writeValueAsString(waits);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a ticket waited for could not be written.", e);
        }
    }

    List<Wait> readWaits(String text) {
        try {
            return json.readValue(text, WAITS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a ticket waited for cannot be read.", e);
        }
    }

    private record Stored(
            Map<String, String> targets,
            String calendar,
            int calendarVersion,
            String pausable,
            String onReopen,
            long graceMinutes) {}
}
