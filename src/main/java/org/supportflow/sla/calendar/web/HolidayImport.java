package org.supportflow.sla.calendar.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.supportflow.sla.calendar.CalendarProblem;
import org.supportflow.sla.holiday.CalendarFile;
import org.supportflow.sla.holiday.PublicHolidays;

/** Puts the holidays of a country or of a file beside those that are typed already. */
@Component
class HolidayImport {

    private static final int MOST_YEARS = 10;
    private static final long LARGEST = 1_048_576;

    private final PublicHolidays holidays;

    HolidayImport(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    Result ofPlace(CalendarForm form) {
        var years = years(form);
        if (years.isEmpty()) {
            return Result.refused(form, "years", "years");
        }
        return holidays.of(form.place(), years.get().from(), years.get().to())
                .map(dates -> Result.of(form, dates, 0))
                .orElseGet(() -> Result.refused(form, "place", "place", form.place()));
    }

    Result ofFile(CalendarForm form, @Nullable MultipartFile file) {
        var years = years(form);
        if (years.isEmpty()) {
            return Result.refused(form, "years", "years");
        }
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            return Result.refused(form, "file", "file");
        }
        try {
            var read = CalendarFile.read(
                    file.getBytes(), years.get().from(), years.get().to());
            return Result.of(form, read.dates(), read.leftOut());
        } catch (IOException | IllegalArgumentException unreadable) {
            return Result.refused(form, "file", "file");
        }
    }

    private static Optional<Years> years(CalendarForm form) {
        if (!form.fromYear().matches("\\d{4}") || !form.toYear().matches("\\d{4}")) {
            return Optional.empty();
        }
        var years = new Years(Integer.parseInt(form.fromYear()), Integer.parseInt(form.toYear()));
        return Optional.of(years).filter(Years::isUsable);
    }

    private record Years(int from, int to) {

        boolean isUsable() {
            return from <= to && to - from < MOST_YEARS && from >= 1970 && to <= 2199;
        }
    }

    /** The form with more dates, or what was wrong. */
    record Result(CalendarForm form, List<CalendarProblem> problems, int found, int leftOut) {

        static Result of(CalendarForm form, Map<LocalDate, String> dates, int leftOut) {
            var all = DateList.with(form.holidays(), dates);
            return new Result(form.withHolidays(all), List.of(), dates.size(), leftOut);
        }

        static Result refused(CalendarForm form, String field, String code, Object... values) {
            return new Result(form, List.of(CalendarProblem.of(field, code, values)), 0, 0);
        }
    }
}
