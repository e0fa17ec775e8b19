package org.supportflow.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a value has to be, in words that need no knowledge of Java. */
final class Wanted {

    private static final String INSTANT = "an instant with its offset, such as 2026-12-01T09:00:00Z";
    private static final String WHOLE_NUMBER = "a whole number";

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(Instant.class, INSTANT),
            Map.entry(OffsetDateTime.class, INSTANT),
            Map.entry(LocalDate.class, "a date, such as 2026-12-25"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Integer.class, WHOLE_NUMBER),
            Map.entry(int.class, WHOLE_NUMBER),
            Map.entry(Long.class, WHOLE_NUMBER),
            Map.entry(long.class, WHOLE_NUMBER),
            Map.entry(UUID.class, "an id as we gave it"));

    private Wanted() {}

    static String inWords(@Nullable Class<?> type) {
        if (type == null) {
            return "of another kind; GET /v3/api-docs says which";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text in quotation marks";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list in square brackets";
        }
        return WORDS.getOrDefault(type, "an object in curly brackets");
    }
}
