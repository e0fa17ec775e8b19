package org.supportflow.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelGrammarTest {

    private static final Set<String> INPUTS = Set.of("tier", "step", "workaround");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "\"P1\"",
                "\"P1\", \"P2\"",
                "not(\"P1\", \"P2\")",
                "< 5",
                ">= -3.5",
                "[1..5]",
                "(1..5]",
                "]1..5[",
                "5",
                "-5",
                "true",
                "< date(\"2026-01-01\")",
                "[date and time(\"2026-01-01T00:00:00\")..date and time(\"2027-01-01T00:00:00\")]",
                "duration(\"PT4H\")",
                "(? > 5 and ? < 10) or ? = 20",
                "step * 2",
                "contains(?, \"down\") or contains(tier, \"数据\")",
                "< step + 1"
            })
    void allowsWhatTablesNeedToAsk(String cell) {
        assertThat(FeelGrammar.problemInTests(cell, INPUTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for x in 1..1000000 return x",
                "some x in [1,2] satisfies x > 1",
                "matches(tier, \"(a+)+$\")",
                "substring(tier, 1)",
                "tier.class",
                "{a: 1}",
                "function(x) x",
                "if true then 1 else 2",
                "P1",
                "\"open",
                "1..5",
                "[1..5",
                "5 5",
                "date(tier)",
                "contains(\"a\", tier)",
                "contains(?, contains(?, \"a\"))",
                "${1}",
                "\"a\" ; 1",
                "1,"
            })
    void refusesWhatCouldRunOrWhatCannotBeRead(String cell) {
        assertThat(FeelGrammar.problemInTests(cell, INPUTS)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"PT4H\"", "5 / 2", "[\"a\", \"b\"]", "tier", "(1 + 2) * 3", "not(true)", "step >= 3"})
    void allowsAnswers(String cell) {
        assertThat(FeelGrammar.problemInExpression(cell, INPUTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "\"a\", \"b\"", "< 3", "now()", "solved"})
    void refusesAnswersThatAreQuestions(String cell) {
        assertThat(FeelGrammar.problemInExpression(cell, INPUTS)).isPresent();
    }

    @Test
    void refusesWhatIsLongOrDeepInNoTime() {
        long start = System.nanoTime();

        assertThat(FeelGrammar.problemInTests("(".repeat(5_000) + "1" + ")".repeat(5_000), INPUTS))
                .hasValueSatisfying(problem -> assertThat(problem).contains("500 characters"));
        assertThat(FeelGrammar.problemInTests("(".repeat(200) + "1" + ")".repeat(200), INPUTS))
                .hasValueSatisfying(problem -> assertThat(problem).contains("20 levels"));
        assertThat(FeelGrammar.problemInTests("[".repeat(200) + "1" + "]".repeat(200), INPUTS))
                .isPresent();
        assertThat(System.nanoTime() - start).isLessThan(500_000_000L);
    }
}
