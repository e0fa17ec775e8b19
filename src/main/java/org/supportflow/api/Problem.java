package org.supportflow.api;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Makes the problem details (RFC 9457) that every call answers with when it says no. */
public final class Problem {

    private static final String TYPES = "urn:supportflow:problem:";

    private static final String PAGE_TOO_OLD = "page-too-old";

    private Problem() {}

    static boolean isPageTooOld(ProblemDetail problem) {
        return problem.getType().equals(URI.create(TYPES + PAGE_TOO_OLD));
    }

    /** The {@code type} is what programs go by: it never changes. */
    public static ProblemDetail of(HttpStatusCode status, String type, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + type));
        problem.setTitle(title);
        return problem;
    }

    /** What is not there and what nobody may know of look alike. */
    public static ProblemDetail unknownAddress() {
        return of(
                HttpStatus.NOT_FOUND,
                "unknown-address",
                "Nothing here",
                "There is nothing at this address. GET /v3/api-docs lists what there is.");
    }

    /** A form that was shown before somebody signed in or out, or in a session that has ended meanwhile. */
    public static ProblemDetail pageTooOld() {
        return of(
                HttpStatus.FORBIDDEN,
                PAGE_TOO_OLD,
                "Page too old",
                "The session that this page was shown in has ended. Load the page again and send it once more.");
    }

    /** With a sentence for each field, for people in {@code detail} and for programs in {@code problems}. */
    public static ProblemDetail of(HttpStatusCode status, String type, String title, List<FieldProblem> fields) {
        var problem = of(status, type, title, FieldProblem.sentences(fields));
        problem.setProperty("problems", fields);
        return problem;
    }
}
