package org.supportflow.customer;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what somebody typed field by field, and remembers what could not be taken. */
final class Findings {

    static final int NAME = 200;

    private static final int ADDRESS = 254;

    /** One address as people write it; whether somebody reads there only a mail can tell. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]+@[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]+");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final List<CustomerProblem> problems = new ArrayList<>();

    /** Text of one line. */
    String line(String field, String typed, int longest) {
        var text = typed.strip();
        if (text.isEmpty()) {
            report(field, "missing");
        } else if (text.length() > longest) {
            report(field, "long", longest);
        } else if (CONTROL.matcher(text).find()) {
            report(field, "characters");
        }
        return text;
    }

    int number(String field, String typed, int from, int to) {
        var text = typed.strip();
        if (text.matches("-?\\d{1,9}")) {
            var number = Integer.parseInt(text);
            if (number >= from && number <= to) {
                return number;
            }
        }
        report(field, "number", from, to);
        return from;
    }

    String email(String field, String typed) {
        var text = typed.strip();
        if (text.length() > ADDRESS || !EMAIL.matcher(text).matches()) {
            report(field, "email");
        }
        return text;
    }

    String language(String field, String typed) {
        var text = typed.strip();
        if (!LANGUAGE.matcher(text).matches()) {
            report(field, "language");
        }
        return text;
    }

    ZoneId zone(String field, String typed) {
        var text = typed.strip();
        if (ZoneRulesProvider.getAvailableZoneIds().contains(text)) {
            return ZoneId.of(text);
        }
        report(field, "zone");
        return ZoneOffset.UTC;
    }

    void report(String field, String code, Object... values) {
        problems.add(CustomerProblem.of(field, code, values));
    }

    boolean none() {
        return problems.isEmpty();
    }

    void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new UnusableCustomer(problems);
        }
    }
}
