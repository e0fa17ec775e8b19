package org.supportflow.engine.work;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a form asks of the value of one field, in the words of the person or client who sent it. */
final class FieldRules {

    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("[+0][0-9 ()/.-]{4,40}");

    private FieldRules() {}

    /** Why the value does not fit its field, and what to do. */
    static Optional<String> problem(FormField field, @Nullable Object value) {
        if (value == null || isMissing(field, value)) {
            var offered = field.choices();
            return field.rule("required").asBoolean()
                    ? Optional.of("Fill in the field %s%s."
                            .formatted(
                                    field.name(),
                                    offered.isEmpty() ? "" : " with one of: " + String.join(", ", offered)))
                    : Optional.empty();
        }
        return fault(field, value).map(fault -> "The field %s %s.".formatted(field.name(), fault));
    }

    private static boolean isMissing(FormField field, Object value) {
        return value.toString().isBlank() || field.type().equals("checkbox") && value.equals(Boolean.FALSE);
    }

    private static Optional<String> fault(FormField field, Object value) {
        return switch (field.type()) {
            case "textfield", "textarea" ->
                value instanceof String text ? ofText(field, text) : Optional.of("takes text");
            case "number" -> ofNumber(field, value.toString().strip());
            case "checkbox" -> value instanceof Boolean ? Optional.empty() : Optional.of("takes yes or no");
            case "radio", "select" -> ofChoice(field, value.toString());
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofChoice(FormField field, String value) {
        var offered = field.choices();
        return offered.isEmpty() || offered.contains(value)
                ? Optional.empty()
                : Optional.of("offers no '%s'; \"%s\" is none of the choices: %s"
                        .formatted(value, value, String.join(", ", offered)));
    }

    private static Optional<String> ofNumber(FormField field, String text) {
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
            return Optional.of("takes a number");
        }
        var number = new BigDecimal(text);
        var digits = field.drawn().path("decimalDigits");
        if (digits.isNumber() && number.stripTrailingZeros().scale() > digits.asInt()) {
            return Optional.of(
                    digits.asInt() == 0 ? "takes a whole number" : "takes at most %s decimals".formatted(digits));
        }
        if (isBeyond(field, "min", limit -> number.compareTo(limit) < 0)) {
            return Optional.of("must be at least " + field.rule("min").asText());
        }
        return isBeyond(field, "max", limit -> number.compareTo(limit) > 0)
                ? Optional.of("must be at most " + field.rule("max").asText())
                : Optional.empty();
    }

    private static boolean isBeyond(FormField field, String rule, java.util.function.Predicate<BigDecimal> beyond) {
        var limit = field.rule(rule);
        // A limit that is an expression is for the form alone.
        return limit.isNumber() && beyond.test(limit.decimalValue());
    }

    private static Optional<String> ofText(FormField field, String text) {
        var shortest = field.rule("minLength");
        var longest = field.rule("maxLength");
        if (shortest.isNumber() && text.length() < shortest.asInt()) {
            return Optional.of("takes at least %s characters".formatted(shortest));
        }
        if (longest.isNumber() && text.length() > longest.asInt()) {
            return Optional.of("takes at most %s characters".formatted(longest));
        }
        return switch (field.rule("validationType").asText()) {
            case "email" ->
                Optional.of("takes a mail address")
                        .filter(fault -> !MAIL.matcher(text).matches());
            case "phone" ->
                Optional.of("takes a phone number")
                        .filter(fault -> !PHONE.matcher(text).matches());
            default -> ofPattern(field, text);
        };
    }

    private static Optional<String> ofPattern(FormField field, String text) {
        var pattern = field.rule("pattern").asText();
        if (pattern.isEmpty() || PatientPattern.isFoundIn(pattern, text)) {
            return Optional.empty();
        }
        var told = field.rule("patternErrorMessage").asText().strip();
        return Optional.of("is not as the form asks: " + (told.isEmpty() ? "its pattern is " + pattern : told));
    }
}
