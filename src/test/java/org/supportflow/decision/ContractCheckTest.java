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
                "<text>\"P3\"</text>|<text>3</text>|row row-s3, column priority: '3' is no string",
                "<text>\"P3\"</text>|<text></text>|row row-s3, column priority: it says nothing",
            })
    void namesWhatBreaksTheContract(String ours, String theirs, String problem) {
        var found = findings("priority", text("priority").replace(ours, theirs));

        assertThat(found).allMatch(Finding::refuses);
        assertThat(found.stream().map(finding -> finding.where() + ": " + finding.problem()))
                .contains(problem);
    }

    @Test
    void leavesTablesAloneThatNoCodeDependsOn() {
        var own = text("priority").replace("<decision id=\"priority\"", "<decision id=\"our-own\"");

        assertThat(findings("our-own", own)).isEmpty();
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
