package org.supportflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What REST tells of a ticket, a line for each entry: its history, its clocks, and why it has what it has. */
class TicketStory {

    private final RestClientOfTests rest;
    private final StoryTime time;
    private final Cast cast;
    private final String ticket;

    TicketStory(RestClientOfTests rest, StoryTime time, Cast cast, String ticket) {
        this.rest = rest;
        this.time = time;
        this.cast = cast;
        this.ticket = ticket;
    }

    List<String> timeline() {
        return lines(get("timeline"), this::entry);
    }

    List<String> clocks() {
        return lines(get("clocks").path("clocks"), this::clock);
    }

    /** Each table with the version and the rows that spoke; {@code live} are the versions that were live meanwhile. */
    List<String> whys(Map<String, Integer> live) {
        return lines(get("why"), why -> why(why, live));
    }

    private String entry(JsonNode entry) {
        var details = new TreeMap<String, String>();
        entry.path("details")
                .fields()
                .forEachRemaining(each ->
                        details.put(each.getKey(), cast.nameOf(each.getValue().asText())));
        return "%s %s by %s %s"
                .formatted(
                        time.of(entry.path("at").asText()),
                        entry.path("kind").asText(),
                        cast.nameOf(entry.path("actor").asText()),
                        details);
    }

    private String clock(JsonNode clock) {
        return "%s %d: %s from %s, due %s, %s %s, %s, step %d, by %s %s"
                .formatted(
                        clock.path("kind").asText(),
                        clock.path("cycle").asInt(),
                        clock.path("target").asText(),
                        time.of(clock.path("startedAt").asText()),
                        time.of(clock.path("dueAt").asText()),
                        clock.path("state").asText(),
                        time.of(clock.path("stoppedAt").asText()),
                        clock.path("breached").asBoolean() ? "missed" : "met",
                        clock.path("reachedStep").asInt(),
                        clock.path("setBy").path("table").asText(),
                        clock.path("setBy").path("row").asText());
    }

    private String why(JsonNode why, Map<String, Integer> live) {
        var table = why.path("table").asText();
        var version = why.path("version").asInt();
        return "%s %s %s: %s"
                .formatted(
                        time.of(why.path("at").asText()),
                        table,
                        Integer.valueOf(version).equals(live.get(table)) ? "live" : "version " + version,
                        why.path("rows").findValuesAsText("id").stream().collect(Collectors.joining(", ")));
    }

    private JsonNode get(String what) {
        return rest.get("/tickets/%s/%s".formatted(ticket, what)).getBody();
    }

    private static List<String> lines(JsonNode entries, java.util.function.Function<JsonNode, String> line) {
        var lines = new ArrayList<String>();
        entries.forEach(entry -> lines.add(line.apply(entry)));
        return lines;
    }
}
