package org.supportflow.customer.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Which version a client changes: by {@code If-Match} or {@code version}; {@code If-Match: *} for any. */
final class AskedVersion {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private AskedVersion() {}

    /** Null for any. */
    static @Nullable Long of(@Nullable String ifMatch, @Nullable Long version) {
        if (ifMatch == null) {
            return Optional.ofNullable(version).orElseThrow(NoVersion::new);
        }
        if (ifMatch.strip().equals("*")) {
            return null;
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new NoVersion();
        }
        return Long.valueOf(tag.group(1));
    }

    static <T> ResponseEntity<T> tagged(ResponseEntity.BodyBuilder answer, long version, T body) {
        return answer.eTag(String.valueOf(version)).body(body);
    }
}
