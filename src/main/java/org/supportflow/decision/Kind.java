package org.supportflow.decision;

import java.util.Map;

/** What a part of a cell is; {@code OPEN} fits everything. */
enum Kind {
    TEXT("a text"),
    NUMBER("a number"),
    TRUTH("yes or no"),
    DATE("a date"),
    TIME("a time"),
    DATE_AND_TIME("a date and time"),
    DURATION("a duration"),
    OPEN("nothing");

    /** By the names that the parser gives them. */
    static final Map<String, Kind> CONSTANTS = Map.ofEntries(
            Map.entry("ConstString", TEXT),
            Map.entry("ConstNumber", NUMBER),
            Map.entry("ConstBool", TRUTH),
            Map.entry("ConstNull", OPEN),
            Map.entry("ConstDate", DATE),
            Map.entry("ConstTime", TIME),
            Map.entry("ConstLocalTime", TIME),
            Map.entry("ConstDateTime", DATE_AND_TIME),
            Map.entry("ConstLocalDateTime", DATE_AND_TIME),
            Map.entry("ConstDayTimeDuration", DURATION),
            Map.entry("ConstYearMonthDuration", DURATION));

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    static Kind of(Column column) {
        return switch (column.type()) {
            case TEXT -> TEXT;
            case NUMBER -> NUMBER;
            case TRUTH -> TRUTH;
        };
    }

    String words() {
        return words;
    }

    boolean fits(Kind other) {
        return this == other || this == OPEN || other == OPEN;
    }
}
