package org.supportflow.sla.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.supportflow.SupportflowIT;

@SupportflowIT
class WorkingTimeIT {

    private static final String BUSINESS = """
            {"timezone": "Europe/Berlin", "hours": {"mon": [["09:00","17:00"]], "tue": [["09:00","17:00"]],
             "wed": [["09:00","17:00"]], "thu": [["09:00","17:00"]], "fri": [["09:00","17:00"]]},
             "holidays": ["2026-04-03", "2026-04-06"], "exceptions": {}}""";

    @Autowired
    TestRestTemplate http;

    @Test
    void addsWorkingTime() {
        var answer = post("working-time", """
                {"calendar": %s, "operation": "add", "start": "2026-04-03T16:30:00+02:00", "seconds": 3600}""");

        assertThat(answer.getBody().path("instant").asText()).isEqualTo("2026-04-07T08:00:00Z");
    }

    @Test
    void measuresWorkingTime() {
        var answer = post("working-time", """
                {"calendar": %s, "operation": "between",
                 "start": "2026-01-30T16:30:00+01:00", "end": "2026-02-02T09:30:00+01:00"}""");

        assertThat(answer.getBody().path("seconds").asLong()).isEqualTo(3600);
    }

    @Test
    void hasNoInstantWhereThereIsNoneWithinTenYears() {
        var answer = post("working-time", """
                {"calendar": {"timezone": "UTC", "hours": {}, "exceptions": {"2026-02-28": [["09:00","18:00"]]}},
                 "operation": "add", "start": "2026-03-01T00:00:00Z", "seconds": 60}""");

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody().has("instant")).isTrue();
        assertThat(answer.getBody().path("instant").isNull()).isTrue();
    }

    @Test
    void saysWhatIsWrongWithACalendar() {
        var answer = post("working-time", """
                {"calendar": {"timezone": "Europe/Berlin", "hours": {"mon": []}}, "operation": "add",
                 "start": "2026-03-01T00:00:00Z", "seconds": 60}""");

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getHeaders().getContentType().toString()).contains("problem+json");
        assertThat(answer.getBody().path("detail").asText()).contains("no working time");
    }

    @Test
    void playsATimeline() {
        var answer = post("service-levels/timeline", """
                {"calendar": %s, "targets": {"firstResponse": "PT1H", "resolution": "PT8H"},
                 "events": [{"at": "2026-02-03T09:00:00+01:00", "event": "submitted"},
                            {"at": "2026-02-03T09:30:00+01:00", "event": "publicReply"},
                            {"at": "2026-02-03T10:00:00+01:00", "event": "waitingForCustomer"},
                            {"at": "2026-02-03T12:00:00+01:00", "event": "workResumed"},
                            {"at": "2026-02-03T12:30:00+01:00", "event": "retargeted",
                             "targets": {"resolution": "PT4H"}}]}""");

        var clocks = answer.getBody().path("clocks");
        assertThat(clocks).hasSize(2);
        assertThat(clocks.get(0).path("state").asText()).isEqualTo("stopped");
        assertThat(clocks.get(0).path("elapsedSeconds").asLong()).isEqualTo(1800);
        assertThat(clocks.get(1).path("dueAt").asText()).isEqualTo("2026-02-03T14:00:00Z");
        assertThat(clocks.get(1).path("remainingSeconds").asLong()).isEqualTo(9000);
    }

    private ResponseEntity<JsonNode> post(String path, String body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        var text = body.contains("%s") ? body.formatted(BUSINESS) : body;
        return http.withBasicAuth("admin", "Administrator-7-of-tests")
                .postForEntity("/api/v1/" + path, new HttpEntity<>(text, headers), JsonNode.class);
    }
}
