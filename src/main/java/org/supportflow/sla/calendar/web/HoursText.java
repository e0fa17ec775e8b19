package org.supportflow.sla.calendar.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.worktime.Window;

/** Windows of a day as people type them: {@code 09:00-12:00, 13:30-18:00}. */
final class HoursText {

    static final String WINDOW = "\\d{1,2}(?:[:：]\\d{2})?\\s*[-–—~]\\s*\\d{1,2}(?:[:：]\\d{2})?";
    static final String SEPARATOR = "\\s*[,，、;]\\s*";

    private static final Pattern PARTS =
            Pattern.compile("(\\d{1,2})(?:[:：](\\d{2}))?\\s*[-–—~]\\s*(\\d{1,2})(?:[:：](\\d{2}))?");

    private HoursText() {}

    /** The windows, none for an empty text; empty if it cannot be read. */
    static Optional<List<List<String>>> read(String text) {
        var windows = new ArrayList<List<String>>();
        if (text.isBlank()) {
            return Optional.of(windows);
        }
        for (var part : text.strip().split(SEPARATOR, -1)) {
            var window = window(part.strip());
            if (window.isEmpty()) {
                return Optional.empty();
            }
            windows.add(window.get());
        }
        return Optional.of(windows);
    }

    private static Optional<List<String>> window(String text) {
        var parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var window = Window.of(time(parts, 1), time(parts, 3));
            return Optional.of(List.of(window.begins(), window.ends()));
        } catch (IllegalArgumentException noWindow) {
            return Optional.empty();
        }
    }

    private static String time(Matcher parts, int group) {
        var minutes = parts.group(group + 1) == null ? "00" : parts.group(group + 1);
        return "%02d:%s".formatted(Integer.parseInt(parts.group(group)), minutes);
    }

    /** As {@link #read} reads it. */
    static String write(@Nullable List<List<String>> windows) {
        return windows == null
                ? ""
                : windows.stream().map(window -> String.join("-", window)).collect(Collectors.joining(", "));
    }

    static String of(List<Window> windows) {
        return windows.stream()
                .map(window -> window.begins() + "-" + window.ends())
                .collect(Collectors.joining(", "));
    }
}
