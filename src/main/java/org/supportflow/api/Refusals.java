package org.supportflow.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Says no to whoever asks in the way they understand: to a browser by a page, to a program by a problem. */
@Component
public class Refusals {

    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/engine-rest", "/camunda/api/", "/v3/");

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** For what each status has words of its own on the page. */
    private static final Map<Integer, String> PAGES =
            Map.of(400, "unreadable", 403, "denied", 404, "unknown", 503, "away");

    private final ObjectMapper json;
    private final ISpringTemplateEngine pages;
    private final LocaleResolver languages;

    Refusals(ObjectMapper json, ISpringTemplateEngine pages, LocaleResolver languages) {
        this.json = json;
        this.pages = pages;
        this.languages = languages;
    }

    /** There is nothing at this address, for whomever. */
    public void unknownAddress(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Problem.unknownAddress());
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        response.setStatus(problem.getStatus());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (isForBrowser(request)) {
            response.setHeader("Content-Security-Policy", CONTENT_POLICY);
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream()
                    .write(page(request, response, words(problem)).getBytes(UTF_8));
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem);
        }
    }

    /** Programs that accept anything get what programs read. */
    public boolean isForBrowser(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        return FOR_PROGRAMS.stream().noneMatch(path::startsWith)
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }

    /** The page in the visitor's language. */
    public String page(HttpServletRequest request, HttpServletResponse response, int status) {
        return page(request, response, words(status));
    }

    private static String words(ProblemDetail problem) {
        return Problem.isPageTooOld(problem) ? "stale" : words(problem.getStatus());
    }

    private static String words(int status) {
        return PAGES.getOrDefault(status, HttpStatus.valueOf(status).is4xxClientError() ? "unreadable" : "failed");
    }

    private String page(HttpServletRequest request, HttpServletResponse response, String words) {
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        return pages.process(
                "error/refused", new WebContext(exchange, languages.resolveLocale(request), Map.of("words", words)));
    }
}
