package org.supportflow.identity.web;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matchers over the whole path: plain strings would be matched below one servlet only, and the engine's are others.
 */
final class Paths {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    private Paths() {}

    static RequestMatcher[] any(String... patterns) {
        return Arrays.stream(patterns).map(PATHS::matcher).toArray(RequestMatcher[]::new);
    }

    static RequestMatcher[] get(String... patterns) {
        return of(HttpMethod.GET, patterns);
    }

    static RequestMatcher[] post(String... patterns) {
        return of(HttpMethod.POST, patterns);
    }

    static RequestMatcher[] of(HttpMethod method, String... patterns) {
        return Arrays.stream(patterns)
                .map(pattern -> PATHS.matcher(method, pattern))
                .toArray(RequestMatcher[]::new);
    }
}
