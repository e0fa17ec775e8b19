package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportflow.engine.check.Finding;
import org.supportflow.engine.check.KnownModels;
import org.supportflow.engine.check.ModelFile;
import org.supportflow.engine.check.ModelKind;

class ContractCheckTest {

    static List<TableContract> contracts() {
        return TableContracts.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void findsNothingWrongWithWhatWeShip(TableContract contract) {
        assertThat(findings(contract.key(), text(contract.key()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void knowsTheLabelsThatTheTablesShow(TableContract contract) {
        var file = text(contract.key());

        contract.inputs()
                .forEach(column -> assertThat(file)
                        .contains("<input id=\"input-%s\" label=\"%s\"".formatted(column.name(), column.label())));
        contract.outputs()
                .forEach(column -> assertThat(file)
                        .contains("<output id=\"output-%s\" label=\"%s\"".formatted(column.name(), column.label())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hitPolicy=\"FIRST\"|hitPolicy=\"COLLECT\"|priority: its hit policy is COLLECT",
                "<text>tier</text>|<text>level</text>|column level: nobody supplies the fact 'level'",
                "<text>tier</text>|<text>level</text>|the columns: the input 'tier' is missing",
                "typeRef=\"boolean\"|typeRef=\"string\"|column security: its type is string",
                "name=\"priority\" typeRef=\"string\"|name=\"prio\" typeRef=\"string\"|column prio: nobody reads the answer 'prio'",
                "name=\"priority\" typeRef=\"string\"|name=\"prio\" typeRef=\"string\"|the columns: the output 'priority' is missing",
                "<text>\"S1\",\"S2\"</text>|<text>\"S1\" \"S2\"</text>|row row-security-urgent, column severity: '\"S1\" \"S2\"' is not FEEL",
                "<text>\"S1\",\"S2\"</text>|<text>\"S1\",\"S9\"</text>|row row-security-urgent, column severity: 'S9' is none of S1, S2, S3, S4",
                "<text>\"P3\"</text>|<text>\"P9\"</text>|row row-s3, column priority: 'P9' is none of P1, P2, P3, P4",
                "<text>\"P3\"</text>|<text>3</text>|row row-s3, column priority: it is a number, but the column takes a text",
                "<text>\"P3\"</text>|<text></text>|row row-s3, column priority: it says nothing",
            })
    void namesWhatBreaksTheContract(String ours, String theirs, String problem) {
        var found = findings("priority", text("priority").replace(ours, theirs));

        assertThat(found).allMatch(Finding::refuses);
        assertThat(found.stream().map(finding -> finding.where() + ": " + finding.problem()))
                .contains(problem);
    }

    @Test
    void refusesATableThatNothingAsks() {
        var own = text("priority").replace("<decision id=\"priority\"", "<decision id=\"our-own\"");

        assertThat(findings("our-own", own))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .contains("table 'our-own'", "nothing in the product asks", "priority, service-level"))
                .satisfies(finding -> assertThat(finding.refuses()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ?>1 and ?<2                     | a text cannot be compared with a number
            duration("P1D")                 | a text cannot be compared with a duration
            date("2026-01-01")              | a text cannot be compared with a date
            > 5                             | a text cannot be compared with a number
            [1..5]                          | a text cannot be compared with a number
            true                            | a text cannot be compared with yes or no
            "S1",2                          | a text cannot be compared with a number
            not("S1",2)                     | a text cannot be compared with a number
            "S1" or "S2"                    | a text stands where yes or no is needed
            not("S9")                       | 'S9' is none of S1, S2, S3, S4
            ? = "S9"                        | 'S9' is none of S1, S2, S3, S4
            ["S1","S9"]                     | 'S9' is none of S1, S2, S3, S4
            security > true                 | yes is neither more nor less than no
            tier = 5                        | a text cannot be compared with a number
            "a" = "a"                       | a text cannot be compared with yes or no
            contains(?, "S1") and 5         | a number stands where yes or no is needed
            ? = "S" + 1                     | a number stands where a text is needed
            """)
    void namesConditionsWhoseTypeDoesNotFit(String cell, String problem) {
        var changed = text("priority").replace("<text>\"S1\",\"S2\"</text>", "<text>" + escaped(cell) + "</text>");

        assertThat(findings("priority", changed))
                .singleElement()
                .satisfies(finding -> assertThat(finding.where()).isEqualTo("row row-security-urgent, column severity"))
                .satisfies(finding -> assertThat(finding.problem()).isEqualTo(problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "S1"
            not("S1","S2")
            ? = "S1" or ? = "S2"
            tier = "Premium" and ? != "S4"
            security
            contains(?, "S")
            null
            """)
    void takesConditionsWhoseTypeFits(String cell) {
        var changed = text("priority").replace("<text>\"S1\",\"S2\"</text>", "<text>" + escaped(cell) + "</text>");

        assertThat(findings("priority", changed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            duration("PT2H") | it is a duration, but the column takes a text
            2                | it is a number, but the column takes a text
            "soon"           | 'soon' is not working hours such as PT8H, business days such as P5D or P5D/end, or ""
            "PT0H"           | 'PT0H' is not working hours such as PT8H, business days such as P5D or P5D/end, or ""
            tier             | 'tier' is no value of its own; write one row for each case
            """)
    void namesAnswersWhoseTypeOrFormDoesNotFit(String cell, String problem) {
        var changed =
                text("service-level").replaceFirst("<text>\"PT15M\"</text>", "<text>" + escaped(cell) + "</text>");

        assertThat(findings("service-level", changed))
                .extracting(Finding::problem)
                .containsExactly(problem);
    }

    @Test
    void namesClocksThatDoNotExist() {
        var changed = text("service-level").replaceFirst("\"update,workaround,resolution\"", "\"update,lunch\"");

        assertThat(findings("service-level", changed))
                .extracting(Finding::problem)
                .singleElement()
                .asString()
                .startsWith("'update,lunch' is not clocks");
    }

    private static String escaped(String cell) {
        return cell.replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void letsARowNameACalendarThatPeopleAdded() {
        var known = text("service-level").replaceFirst("<text>\"always\"<", "<text>\"acme-hours\"<");
        var unknown = text("service-level").replaceFirst("<text>\"always\"<", "<text>\"acme-days\"<");

        assertThat(findings("service-level", known)).isEmpty();
        assertThat(findings("service-level", unknown))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.problem()).isEqualTo("'acme-days' is none of business, always, acme-hours"));
    }

    @Test
    void letsARowNameOnlyAProcessThatIsThere() {
        var table = text("support-mode").replaceFirst("<text>\"emergency-support\"<", "<text>\"gold-support\"<");
        var file = new ModelFile("dmn/support-mode.dmn", table.getBytes(StandardCharsets.UTF_8));
        var there = new KnownModels(
                Set.of("ticket-lifecycle", "standard-support", "community-support"), Set.of(), Set.of());
        var check = new ContractCheck(List.of());

        assertThat(check.check(file, there)).singleElement().satisfies(finding -> {
            assertThat(finding.refuses()).isTrue();
            assertThat(finding.where()).isEqualTo("row row-emergency, column supportMode");
            assertThat(finding.problem()).isEqualTo("'gold-support' is none of community-support, standard-support");
        });
        assertThat(check.check(file, there.and(ModelKind.DIAGRAM, "gold-support")))
                .isEmpty();
    }

    @Test
    void letsATableLackAnAnswerThatHasADefault() {
        var without = text("auto-reply")
                .replaceAll("(?s)<output id=\"output-answer\".*?/>", "")
                .replaceAll("(?s)<outputEntry id=\"[a-z-]*-then-answer\">.*?</outputEntry>", "");

        assertThat(findings("auto-reply", without)).isEmpty();
    }

    private static List<Finding> findings(String key, String content) {
        var file = new ModelFile("dmn/%s.dmn".formatted(key), content.getBytes(StandardCharsets.UTF_8));
        return new ContractCheck(List.of(new CalendarsOfAcme())).check(file, KnownModels.NONE);
    }

    private record CalendarsOfAcme() implements MoreValues {

        @Override
        public String table() {
            return "service-level";
        }

        @Override
        public String column() {
            return "calendar";
        }

        @Override
        public Set<String> values() {
            return Set.of("acme-hours");
        }
    }

    private static String text(String key) {
        return new String(TableFile.bytes(key), StandardCharsets.UTF_8);
    }
}
