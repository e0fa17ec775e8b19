package org.supportflow.customer.desk.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** The fields of a form as somebody typed them. */
record Typed(MultiValueMap<String, String> fields) {

    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

    String text(String field) {
        return plain(Objects.requireNonNullElse(fields.getFirst(field), ""));
    }

    List<String> all(String field) {
        return Objects.requireNonNullElse(fields.get(field), List.<String>of()).stream()
                .map(Typed::plain)
                .toList();
    }

    boolean is(String field) {
        return fields.containsKey(field);
    }

    /** The version that was looked at; a form without one was not made by us, and fits none. */
    long version() {
        return Optional.of(text("version"))
                .filter(VERSION.asMatchPredicate())
                .map(Long::valueOf)
                .orElse(-1L);
    }

    private static String plain(String text) {
        return text.replace("\0", "").replace("\r\n", "\n").strip();
    }
}
