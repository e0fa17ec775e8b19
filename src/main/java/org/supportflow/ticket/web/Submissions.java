package org.supportflow.ticket.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.IntakeKey;

/** Makes of a request's Idempotency-Key the key that the intake remembers: per caller, and for this content alone. */
@Component
class Submissions {

    static final String KEY =
            "Up to 200 characters that the caller makes up for this call: the same call again with the same key answers as"
                    + " the first did, and makes nothing twice.";

    private final ObjectMapper json;

    Submissions(ObjectMapper json) {
        this.json = json;
    }

    @Nullable
    IntakeKey key(Principal caller, @Nullable String header, String place, Object body) {
        return Optional.ofNullable(header)
                .filter(value -> !value.isBlank())
                .map(value -> new IntakeKey("rest:" + caller.getName(), value, place + text(body)))
                .orElse(null);
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
