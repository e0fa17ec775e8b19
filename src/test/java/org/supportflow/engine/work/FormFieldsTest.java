package org.supportflow.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFieldsTest {

    private static final String FORM = """
            {"type": "default", "components": [
              {"type": "radio", "key": "outcome", "label": "What is next?", "validate": {"required": true},
               "values": [{"value": "send"}, {"value": "discard"}]},
              {"type": "textarea", "key": "reason", "label": "Why not?", "validate": {"required": true},
               "conditional": {"hide": "=outcome != \\"discard\\""}},
              {"type": "number", "key": "minutes", "label": "Minutes", "decimalDigits": 0, "validate": {"min": 0, "max": 60}},
              {"type": "textfield", "key": "link", "label": "Link",
               "validate": {"pattern": "https?://.+", "patternErrorMessage": "Starts with https://", "maxLength": 30}},
              {"type": "textfield", "key": "code", "label": "Code", "validate": {"minLength": 3}},
              {"type": "textfield", "key": "mail", "label": "Mail", "validate": {"validationType": "email"}},
              {"type": "checkbox", "key": "sure", "label": "Sure?"},
              {"type": "group", "conditional": {"hide": "=minutes = null"}, "components": [
                {"type": "textfield", "key": "what", "label": "What did you do?", "validate": {"required": true}}]},
              {"type": "textfield", "key": "fixed", "disabled": true, "validate": {"required": true}},
              {"type": "dynamiclist", "path": "rows", "components": [
                {"type": "textfield", "key": "cell", "validate": {"required": true}}]},
              {"type": "group", "path": "nested", "components": [{"type": "textfield", "key": "inner"}]}]}
            """;

    @Test
    void asksForWhatIsRequiredByItsLabel() {
        assertThat(problems(Map.of()))
                .containsExactly("Fill in the field \"What is next?\" (outcome) with one of: send, discard.");
        assertThat(problems(Map.of("outcome", " "))).hasSize(1);
    }

    @Test
    void asksOnlyForWhatTheFormShows() {
        assertThat(problems(Map.of("outcome", "send"))).isEmpty();
        assertThat(problems(Map.of("outcome", "discard"))).containsExactly("Fill in the field \"Why not?\" (reason).");
        assertThat(problems(Map.of("outcome", "send", "minutes", 5)))
                .containsExactly("Fill in the field \"What did you do?\" (what).");
    }

    @Test
    void showsWhatTheValuesThatTheFormOpenedWithShow() throws IOException {
        var form = form();

        assertThat(form.problems(Map.of("outcome", "send"), Map.of("minutes", 5)))
                .hasSize(1);
        assertThat(form.problems(Map.of("outcome", "send", "minutes", ""), Map.of("minutes", 5)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            outcome | wait | "What is next?" (outcome) offers no 'wait'; "wait" is none of the choices: send, discard.
            minutes | -5 | "Minutes" (minutes) must be at least 0.
            minutes | 61 | "Minutes" (minutes) must be at most 60.
            minutes | 1.5 | "Minutes" (minutes) takes a whole number.
            minutes | soon | "Minutes" (minutes) takes a number.
            minutes | 1e400 | "Minutes" (minutes) takes a number.
            link | ftp://x | "Link" (link) is not as the form asks: Starts with https://.
            link | https://example.org/0123456789/0123456789 | "Link" (link) takes at most 30 characters.
            code | ab | "Code" (code) takes at least 3 characters.
            mail | nobody | "Mail" (mail) takes a mail address.
            sure | maybe | "Sure?" (sure) takes yes or no.
            """)
    void saysWhatAFieldTakes(String field, String value, String told) {
        var sent = new java.util.HashMap<String, Object>(Map.of("outcome", "send", "what", "Called."));
        sent.put(field, value);

        assertThat(problems(sent)).containsExactly("The field " + told);
    }

    @Test
    void takesWhatFits() {
        assertThat(problems(Map.of(
                        "outcome",
                        "discard",
                        "reason",
                        "No.",
                        "minutes",
                        "12",
                        "what",
                        "Called.",
                        "link",
                        "see https://a.b",
                        "code",
                        "abc",
                        "mail",
                        "jo@example.org",
                        "sure",
                        true)))
                .isEmpty();
        assertThat(problems(Map.of("outcome", "send", "code", 5)))
                .containsExactly("The field \"Code\" (code) takes text.");
    }

    @Test
    void knowsNoFieldInAListOrUnderAPath() throws IOException {
        assertThat(form().has("what")).isTrue();
        assertThat(form().has("cell")).isFalse();
        assertThat(form().has("inner")).isFalse();
    }

    @Test
    void doesNotHangOnABadPattern() throws IOException {
        var form = parsed("""
                {"components": [{"type": "textfield", "key": "x", "validate": {"pattern": "^(a+)+$"}}]}""");

        assertThat(form.problems(Map.of("x", "a".repeat(60) + "!"), Map.of())).hasSize(1);
    }

    @Test
    void asksForTheOutcomeOfEveryShippedFormThatHasOne() throws IOException {
        for (var name : List.of("answer-ticket", "review-automatic-answer", "wait-for-confirmation", "check-proof")) {
            var form = parsed(Files.readString(Path.of("forms", name + ".form")));

            assertThat(form.problems(Map.of(), Map.of())).as(name).hasSize(1);
        }
    }

    private static List<String> problems(Map<String, Object> sent) {
        try {
            return form().problems(sent, Map.of());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static FormFields form() throws IOException {
        return parsed(FORM);
    }

    private static FormFields parsed(String form) throws IOException {
        return FormFields.parse(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
    }
}
