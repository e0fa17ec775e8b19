package org.supportflow.identity.people.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportflow.identity.PersonDraft;

/** A person as clients write them. What only we say may be sent back. */
@JsonIgnoreProperties("status")
record PersonRequest(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String zone,
        @Nullable List<@Nullable String> roles,
        @Nullable List<@Nullable String> teams,
        @Nullable List<@Nullable String> languages,
        @Nullable List<@Nullable String> skills,
        @Nullable Long version) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    PersonDraft draft() {
        return new PersonDraft(
                Objects.requireNonNullElse(id, ""),
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(email, ""),
                Objects.requireNonNullElse(zone, ""),
                words(roles),
                words(teams),
                words(languages),
                words(skills));
    }

    /** Null for any version, which only {@code If-Match: *} asks for. */
    @Nullable
    Long basedOn(@Nullable String ifMatch) {
        if (ifMatch != null && ifMatch.strip().equals("*")) {
            return null;
        }
        var tag = TAG.matcher(
                Objects.requireNonNullElse(ifMatch, String.valueOf(version)).strip());
        if (!tag.matches()) {
            throw new NoVersion();
        }
        return Long.valueOf(tag.group(1));
    }

    private static List<String> words(@Nullable List<@Nullable String> said) {
        return said == null ? List.of() : said.stream().map(String::valueOf).toList();
    }
}
