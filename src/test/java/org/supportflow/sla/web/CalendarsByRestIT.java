package org.supportflow.sla.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.identity.Role;

@SupportflowIT
class CalendarsByRestIT {

    private static final Map<String, Object> MORNINGS = Map.of(
            "timezone",
            "Asia/Shanghai",
            "hours",
            Map.of("mon", List.of(List.of("09:00", "12:00"))),
            "holidays",
            List.of("2027-02-08"),
            "names",
            Map.of("2027-02-08", "春节"));

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    private String manager;
    private String path;

    @BeforeEach
    void hire() {
        manager = desk.person(Role.MANAGER);
        path = "/api/v1/calendars/rest-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void givesBackWhatAManagerPut() {
        var put = put(manager, Map.of("name", "Mornings", "calendar", MORNINGS, "comment", "New hours"));

        var calendar = get(path);
        assertThat(put.getStatusCode().value()).isEqualTo(200);
        assertThat(calendar.path("name").asText()).isEqualTo("Mornings");
        assertThat(calendar.path("version").asInt()).isEqualTo(1);
        assertThat(calendar.path("author").asText()).isEqualTo(manager);
        assertThat(calendar.at("/calendar/hours/mon/0/0").asText()).isEqualTo("09:00");
        assertThat(calendar.at("/calendar/names/2027-02-08").asText()).isEqualTo("春节");
        assertThat(get("/api/v1/calendars").path("items"))
                .extracting(item -> item.path("key").asText())
                .contains("business", "always", calendar.path("key").asText());
    }

    @Test
    void tellsAllVersionsNewestFirst() {
        put(manager, Map.of("calendar", MORNINGS, "comment", "First"));
        put(manager, Map.of("calendar", MORNINGS, "comment", "Second", "basedOn", 1));

        assertThat(get(path + "/versions").path("versions"))
                .extracting(version -> version.path("comment").asText())
                .containsExactly("Second", "First");
    }

    @Test
    void saysForEachFieldWhyItIsNotSaved() {
        var answer = put(
                manager,
                Map.of(
                        "calendar",
                        Map.of("timezone", "Mars/Olympus"),
                        "comment",
                        " ",
                        "effectiveFrom",
                        "2020-01-01T00:00:00Z"));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("type").asText()).isEqualTo("urn:supportflow:problem:unusable-calendar");
        assertThat(answer.getBody().path("problems"))
                .extracting(problem -> problem.path("field").asText())
                .containsExactly("comment", "effective", "zone");
        assertThat(answer.getBody().path("detail").asText()).contains("'Mars/Olympus' is not a time zone");
    }

    @Test
    void refusesACalendarWithoutWorkingTime() {
        var answer = put(manager, Map.of("calendar", Map.of("timezone", "Asia/Shanghai"), "comment", "Nobody works"));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("detail").asText()).contains("no working time within ten years");
    }

    @Test
    void refusesToSaveOverANewerVersion() {
        put(manager, Map.of("calendar", MORNINGS, "comment", "First"));

        var answer = put(manager, Map.of("calendar", MORNINGS, "comment", "Again", "basedOn", 7));

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
    }

    @Test
    void isThereToChangeForManagersOnly() {
        var answer = put(desk.agentOf("database"), Map.of("calendar", MORNINGS, "comment", "Shorter days"));

        assertThat(answer.getStatusCode().value()).isEqualTo(403);
        assertThat(as(manager)
                        .getForEntity(path, JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private JsonNode get(String what) {
        return as(manager).getForObject(what, JsonNode.class);
    }

    private ResponseEntity<JsonNode> put(String person, Object body) {
        return as(person).exchange(path, HttpMethod.PUT, new HttpEntity<>(body), JsonNode.class);
    }

    private TestRestTemplate as(String person) {
        return http.withBasicAuth(person, TestDesk.PASSWORD);
    }
}
