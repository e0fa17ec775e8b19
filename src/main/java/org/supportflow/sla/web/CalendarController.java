package org.supportflow.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supportflow.sla.calendar.CalendarKeeper;
import org.supportflow.sla.calendar.LiveCalendar;
import org.supportflow.sla.calendar.LiveCalendars;

/** The calendars that clocks count by: as they count now, their versions, and another version. */
@RestController
@RequestMapping("/api/v1/calendars")
class CalendarController {

    private final LiveCalendars calendars;
    private final CalendarKeeper keeper;

    CalendarController(LiveCalendars calendars, CalendarKeeper keeper) {
        this.calendars = calendars;
        this.keeper = keeper;
    }

    @Operation(summary = "All calendars as they count now")
    @GetMapping
    Map<String, List<CalendarAnswer>> list() {
        return Map.of(
                "items",
                calendars.all().stream().map(CalendarController::answer).toList());
    }

    @Operation(summary = "One calendar as it counts now")
    @GetMapping("/{key}")
    CalendarAnswer calendar(@PathVariable String key) {
        return answer(known(key));
    }

    @Operation(summary = "All versions of a calendar")
    @GetMapping("/{key}/versions")
    Map<String, List<CalendarAnswer>> versions(@PathVariable String key) {
        var name = known(key).calendar().name();
        return Map.of(
                "versions",
                calendars.versions(key).stream()
                        .map(version -> CalendarAnswer.of(name, version))
                        .toList());
    }

    @Operation(summary = "Save another version of a calendar, or a new one")
    @ApiResponse(responseCode = "200", description = "The saved version.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Somebody saved another version meanwhile.")
    @ApiResponse(responseCode = "422", description = "The calendar cannot be used; `problems` says why.")
    @PutMapping("/{key}")
    CalendarAnswer save(@PathVariable String key, @Valid @RequestBody CalendarChange change, Principal person) {
        var known = calendars.find(key).map(live -> live.calendar().name()).orElse(key);
        var saved = keeper.save(change.draft(key, known), person.getName());
        return CalendarAnswer.of(known(key).calendar().name(), saved);
    }

    private LiveCalendar known(String key) {
        return calendars.find(key).orElseThrow(() -> new UnknownCalendar(key));
    }

    private static CalendarAnswer answer(LiveCalendar calendar) {
        return CalendarAnswer.of(calendar.calendar().name(), calendar.live());
    }
}
