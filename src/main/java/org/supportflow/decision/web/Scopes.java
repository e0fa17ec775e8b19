package org.supportflow.decision.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supportflow.api.UnusableRequest;
import org.supportflow.decision.PublicationScope;

/** Reads for which tickets a table is to count. */
final class Scopes {

    private Scopes() {}

    static PublicationScope read(@Nullable String code) {
        if (code == null) {
            return PublicationScope.NEW;
        }
        return PublicationScope.ofCode(code)
                .orElseThrow(() -> UnusableRequest.of(
                        "scope",
                        "'%s' is no scope. Use one of: %s."
                                .formatted(
                                        code,
                                        Arrays.stream(PublicationScope.values())
                                                .map(PublicationScope::code)
                                                .collect(Collectors.joining(", ")))));
    }
}
