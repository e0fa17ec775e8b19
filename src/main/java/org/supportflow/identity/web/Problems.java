package org.supportflow.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.supportflow.api.Problem;
import org.supportflow.api.Refusals;

/** Says to a client in RFC 9457 why it may not, and what to do. */
@Component
class Problems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Refusals refusals;
    private final KnownCalls calls;

    Problems(Refusals refusals, KnownCalls calls) {
        this.refusals = refusals;
        this.calls = calls;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof TooManySignIns tooMany) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.pause().toSeconds()));
            answer(
                    request,
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-sign-ins",
                    String.valueOf(tooMany.getMessage()));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Supportflow\", charset=\"UTF-8\"");
        answer(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "not-signed-in",
                "Sign in with name and password (Basic), or send a valid API key (Bearer).");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (NotThere.isCauseOf(cause)) {
            notThere(request, response);
            return;
        }
        answer(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "not-allowed",
                "Your role or key does not allow this. Ask an administrator for another one.");
    }

    private void notThere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var known = calls.methodsOf(request);
        if (known.isEmpty() || known.contains(HttpMethod.valueOf(request.getMethod()))) {
            refusals.unknownAddress(request, response);
            return;
        }
        var methods = known.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
        response.setHeader(HttpHeaders.ALLOW, methods);
        answer(
                request,
                response,
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "This address does not know %s. Use %s.".formatted(request.getMethod(), methods));
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String type, String detail)
            throws IOException {
        refusals.answer(request, response, Problem.of(status, type, status.getReasonPhrase(), detail));
    }
}
