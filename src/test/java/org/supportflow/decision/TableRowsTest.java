package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TableRowsTest {

    private static final Set<String> TIERS = Set.of("Standard", "Premium", "Mission-critical");

    static List<TableContract> contracts() {
        return TableContracts.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void saysOfEachRowWhyItIsThere(TableContract contract) {
        var rows = TableFile.of(contract.key()).table().rows();

        assertThat(rows.all()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.id()).startsWith("row-");
            assertThat(row.because()).isNotBlank();
            assertThat(row.when() + row.then()).doesNotContain("\"", "contains(", "?");
        });
    }

    @Test
    void readsLikeASentence() {
        var rows = TableFile.of("follow-up").table().rows();
        var severity = TableFile.of("severity").table().rows();
        var words = TableFile.of("classification").table().rows();

        assertThat(rows.row("row-first-reminder").orElseThrow().when())
                .isEqualTo("Waiting for: customer or proof, Business days waited: from 3 to 7 (excluded)");
        assertThat(rows.row("row-give-up").orElseThrow().then())
                .isEqualTo("What happens: solve, Look again after: nothing");
        assertThat(severity.row("row-outage").orElseThrow().when())
                .isEqualTo("Production: yes, Total outage: yes, Workaround: none or unknown");
        assertThat(words.row("row-database-outage").orElseThrow().when())
                .isEqualTo("Words found: with outage and database");
        assertThat(rows.row("row-otherwise").orElseThrow().when()).isEqualTo("in every other case");
    }

    @ParameterizedTest
    @CsvSource({"firstResponse", "nextResponse"})
    void promisesMoreToWhoPaysMoreAndNeedsMore(String clock) {
        var table = TableFile.of("service-level");

        for (var tier : TIERS) {
            var targets = new ArrayList<Duration>();
            for (var priority : List.of("P1", "P2", "P3", "P4")) {
                targets.add(Duration.parse(
                        table.decide("tier", tier, "priority", priority).text(clock)));
            }
            assertThat(targets).isSorted();
        }
    }

    @Test
    void saysPlainlyWhichFactsNoRowFits() {
        var onlyStandard = new String(TableFile.bytes("priority"), StandardCharsets.UTF_8)
                .replaceAll("(?s)<rule id=\"(?!row-s1\").*?</rule>", "");
        var engine = new TableEngine();
        var table = engine.read(
                new TableDefinition("priority:9:x", "priority", 9, "x"), onlyStandard.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> table.answer(engine, Map.of("severity", "S3", "tier", "Premium")))
                .isInstanceOf(NoAnswer.class)
                .hasMessage("No row in priority for severity=S3, tier=Premium, environment=unknown, security=false");
    }

    @Test
    void runsNoOtherLanguageThanFeel() {
        var forced = new String(TableFile.bytes("priority"), StandardCharsets.UTF_8)
                .replace(
                        "<inputExpression id=\"expression-severity\"",
                        "<inputExpression id=\"expression-severity\" expressionLanguage=\"juel\"")
                .replace("<text>severity</text>", "<text>${''.getClass()}</text>");
        var engine = new TableEngine();
        var definition = new TableDefinition("priority:9:x", "priority", 9, "x");

        assertThatThrownBy(() -> engine.read(definition, forced.getBytes(StandardCharsets.UTF_8))
                        .answer(engine, Map.of("severity", "S3")))
                .isInstanceOf(BrokenTable.class)
                .hasMessageContaining("Table priority cannot decide")
                .hasStackTraceContaining("Cells are written in FEEL");
    }
}
