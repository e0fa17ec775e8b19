package org.supportflow.decision;

import java.util.regex.Pattern;

/** How the texts of a column are written, and how that is said. */
public record Form(Pattern pattern, String words) {

    /** A promise or a wait; nothing where there is none. */
    static final Form TARGET = new Form(
            Pattern.compile("|P[1-9]\\d{0,3}D(/end)?|PT(?=\\d*[1-9])(\\d{1,5}H)?(\\d{1,5}M)?(\\d{1,5}S)?"),
            "working hours such as PT8H, business days such as P5D or P5D/end, or \"\"");

    private static final String CLOCK = "(firstResponse|nextResponse|update|workaround|resolution)";

    static final Form CLOCKS = new Form(
            Pattern.compile("|%s(\\s*,\\s*%s)*".formatted(CLOCK, CLOCK)), "clocks such as update,workaround, or \"\"");

    boolean fits(String text) {
        return pattern.matcher(text).matches();
    }
}
