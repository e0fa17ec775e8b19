package org.supportflow.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelChecksTest {

    private static final ModelChecks CHECKS = ModelChecks.with(Drawn.WORDS, Stream::of);
    private static final ModelFile DIAGRAM = Drawn.diagram("small-support", "Small");
    private static final ModelFile TABLE = Drawn.table("small-table", "Small");

    @Test
    void letsSoundModelsThrough() {
        assertThat(sentences(DIAGRAM)).isEmpty();
        assertThat(sentences(TABLE)).isEmpty();
        assertThat(sentences(Drawn.form("small-form", "Reply"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "camunda:delegateExpression=\"${notifyCustomer}\" | camunda:class=\"java.lang.Thread\" | notifyCustomer | camunda:class",
                "camunda:delegateExpression=\"${notifyCustomer}\" | camunda:expression=\"${notifyCustomer.run()}\" | notifyCustomer | camunda:expression",
                "camunda:delegateExpression=\"${notifyCustomer}\" | camunda:delegateExpression=\"${notifyCustomer.toString()}\" | notifyCustomer | not allowed",
                "camunda:delegateExpression=\"${notifyCustomer}\" | camunda:delegateExpression=\"${deleteAll}\" | notifyCustomer | no bean 'deleteAll'",
                "camunda:delegateExpression=\"${notifyCustomer}\" | camunda:type=\"external\" camunda:topic=\"x\" | notifyCustomer | camunda:type",
                "bpmn:serviceTask | bpmn:scriptTask | notifyCustomer | bpmn:scriptTask",
                "bpmn:serviceTask | bpmn:task | notifyCustomer | bpmn:task",
                ">solved< | ><camunda:script scriptFormat=\"groovy\">1</camunda:script>< | notifyCustomer | camunda:script",
                ">solved< | >${execution.processBusinessKey}< | notifyCustomer | not allowed",
                ">solved< | >resolved< | notifyCustomer | 'resolved', which does not exist",
                "${team} | ${''.getClass()} | answerTicket | not allowed",
                "name=\"Answer ticket\" | name=\"${execution.id}\" | answerTicket | not allowed",
                "${outcome == 'solved'} | ${execution.getVariable('x')} | f3 | not allowed",
                "${outcome == 'solved'} | ${outcome.class} | f3 | not allowed",
                "${outcome == 'solved'} | ${outcome['class']} | f3 | not allowed",
                "camunda:formRef=\"answer-ticket\" | camunda:formKey=\"embedded:app:x.html\" | answerTicket | camunda:formKey",
                "camunda:formRef=\"answer-ticket\" | camunda:formRef=\"no-such\" | answerTicket | no form 'no-such'",
                "camunda:formRefBinding=\"latest\" | camunda:formRefBinding=\"deployment\" | answerTicket | latest",
                "camunda:candidateGroups=\"${team}\" | camunda:priority=\"1\" | answerTicket | nobody would see it",
                "camunda:asyncAfter=\"true\" | camunda:exclusive=\"true\" | answerTicket | lost",
                "camunda:historyTimeToLive=\"P30D\" | camunda:versionTag=\"1\" | small-support | time to live",
                "isExecutable=\"true\" | isExecutable=\"false\" | small-support | not executable",
                "default=\"f4\" | gatewayDirection=\"Diverging\" | f4 | no condition",
                "bpmnElement=\"notifyCustomer\" | bpmnElement=\"other\" | notifyCustomer | picture",
                "sourceRef=\"notifyCustomer\" | sourceRef=\"answerTicket\" | notifyCustomer | no way leads from it",
                "targetRef=\"notifyCustomer\" | targetRef=\"ticketEnded\" | notifyCustomer | no way leads to it",
                "sourceRef=\"isSolved\" targetRef=\"answerTicket\" | sourceRef=\"isSolved\" targetRef=\"isSolved\" | isSolved | nothing waits",
                "id=\"f4\" sourceRef | id=\"f3\" sourceRef | f3 | same id",
                "id=\"ticketEnded\" | id=\"Ticket ended\" | Ticket ended | not spoken"
            })
    void refusesWhatIsDangerousOrBroken(String from, String to, String element, String problem) {
        var findings = refusals(Drawn.spoilt(DIAGRAM, from, to));

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.where()).contains("'" + element + "'");
            assertThat(finding.problem()).contains(problem);
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @Test
    void refusesAProcessThatCallsItself() {
        var calling = Drawn.spoilt(
                Drawn.spoilt(DIAGRAM, "bpmn:serviceTask", "bpmn:callActivity"),
                "camunda:delegateExpression=\"${notifyCustomer}\"",
                "calledElement=\"small-support\"");

        assertThat(refusals(calling)).extracting(Finding::problem).contains("a process cannot call itself");
    }

    @Test
    void warnsOfIdsThatTheModelerMadeUp() {
        var findings = CHECKS.check(List.of(Drawn.spoilt(DIAGRAM, "ticketEnded", "Event_0x7f3a")), Drawn.KNOWN);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.refuses()).isFalse();
            assertThat(finding.where()).contains("Event_0x7f3a");
        });
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void letsAUserTaskSayWhetherItAnswersTheCustomer(String value) {
        assertThat(sentences(saying("answersCustomer", value))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "True", " true", "", "${outcome}"})
    void refusesAnotherWordOnWhetherATaskAnswersTheCustomer(String value) {
        assertThat(refusals(saying("answersCustomer", value)))
                .extracting(Finding::sentence)
                .contains(
                        "processes/small-support.bpmn, userTask 'answerTicket' (Answer ticket): its property 'answersCustomer' is '"
                                + value + "'. Choose one of [false, true], or remove it.");
    }

    @Test
    void refusesThatSomethingElseThanAPersonAnswersTheCustomer() {
        var told = Drawn.spoilt(
                DIAGRAM, "<camunda:inputOutput>", property("answersCustomer", "true") + "<camunda:inputOutput>");

        assertThat(refusals(told)).singleElement().satisfies(finding -> {
            assertThat(finding.where()).contains("'notifyCustomer'");
            assertThat(finding.problem()).contains("only a user task");
        });
    }

    @Test
    void warnsOfAPropertyThatNobodyReads() {
        var findings = CHECKS.check(List.of(saying("answersCustomers", "true")), Drawn.KNOWN);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.refuses()).isFalse();
            assertThat(finding.sentence()).contains("answersCustomers").contains("[answersCustomer]");
        });
    }

    @Test
    void refusesLifecyclesThatDoNotCatchWhatIsSentToThem() {
        assertThat(refusals(Drawn.diagram("promised", "Promised")))
                .extracting(Finding::problem)
                .anyMatch(problem -> problem.contains("start by the message 'customerReplied'"))
                .anyMatch(problem -> problem.contains("does not catch the message 'ticketWithdrawn'"));
    }

    @Test
    void refusesDocumentTypesInEveryModel() {
        var bomb = "?>\n<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";

        for (var file : List.of(DIAGRAM, TABLE)) {
            assertThat(sentences(Drawn.spoilt(file, "?>", bomb)))
                    .singleElement()
                    .asString()
                    .contains("DOCTYPE");
        }
    }

    @Test
    void refusesWhatIsTooDeepOrTooLargeInNoTime() {
        long start = System.nanoTime();

        assertThat(sentences(raw("x.bpmn", "<a>".repeat(100_000))))
                .singleElement()
                .asString()
                .contains("levels");
        assertThat(sentences(raw("x.dmn", "<a>" + "<b/>".repeat(100_000) + "</a>")))
                .singleElement()
                .asString()
                .contains("elements");
        assertThat(sentences(raw("x.bpmn", " ".repeat(3_000_000))))
                .singleElement()
                .asString()
                .contains("larger");
        assertThat(sentences(raw("x.form", "[".repeat(100_000))))
                .singleElement()
                .asString()
                .contains("JSON");
        assertThat(sentences(raw("x.groovy", "1"))).singleElement().asString().contains("no diagram, table or form");
        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<text>\"yes\"</text> | <text>\"a\".getClass()</text> | row 1, column 'Answer'",
                "<outputEntry id=\"c2\"> | <outputEntry id=\"c2\" expressionLanguage=\"juel\"> | outputEntry 'c2'",
                "<inputEntry id=\"c1\"> | <inputEntry id=\"c1\" expressionLanguage=\"groovy\"> | inputEntry 'c1'",
                "<definitions | <definitions expressionLanguage=\"javascript\" | definitions 'd'",
                "<text>tier</text> | <text>${tier.class}</text> | input 'i'",
                "<text>\"Premium\"</text> | <text>matches(tier, \"(a+)+$\")</text> | row 1, column 'Tier'",
                "hitPolicy=\"FIRST\" | hitPolicy=\"RULE ORDER\" | decisionTable 't'",
                "https://www.omg.org/spec/DMN/20191111/MODEL/ | http://www.omg.org/spec/DMN/20151101/dmn.xsd | definitions 'd'"
            })
    void refusesTablesThatCouldRunCode(String from, String to, String where) {
        assertThat(refusals(Drawn.spoilt(TABLE, from, to)))
                .extracting(Finding::where)
                .anyMatch(found -> found.contains(where));
    }

    @Test
    void refusesFormsThatBringForeignPages() {
        assertThat(sentences(Drawn.spoilt(Drawn.form("small-form", "x"), "textarea", "iframe")))
                .singleElement()
                .asString()
                .contains("field 'reply'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\": \"textarea\" | \"type\": \"dynamiclist\", \"path\": \"rows\" | 'dynamiclist' sends several values",
                "\"type\": \"textarea\" | \"type\": \"checklist\" | 'checklist' sends several values",
                "\"type\": \"textarea\" | \"type\": \"group\", \"path\": \"customer\" | its path nests its values",
                "\"key\": \"reply\" | \"key\": \"customer.reply\" | its path nests its values"
            })
    void refusesFormsWhoseFieldsNobodyCouldCheck(String from, String to, String problem) {
        assertThat(sentences(Drawn.spoilt(Drawn.form("small-form", "x"), from, to)))
                .anyMatch(sentence -> sentence.contains(problem) && sentence.contains("reply'"));
    }

    private static ModelFile saying(String name, String value) {
        return Drawn.spoilt(
                DIAGRAM,
                "camunda:asyncAfter=\"true\"/>",
                "camunda:asyncAfter=\"true\"><bpmn:extensionElements>" + property(name, value)
                        + "</bpmn:extensionElements></bpmn:userTask>");
    }

    private static String property(String name, String value) {
        return "<camunda:properties><camunda:property name=\"%s\" value=\"%s\"/></camunda:properties>"
                .formatted(name, value);
    }

    private static ModelFile raw(String name, String text) {
        return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Finding> refusals(ModelFile file) {
        return CHECKS.check(List.of(file), Drawn.KNOWN).stream()
                .filter(Finding::refuses)
                .toList();
    }

    private static List<String> sentences(ModelFile file) {
        return CHECKS.check(List.of(file), Drawn.KNOWN).stream()
                .map(Finding::sentence)
                .toList();
    }
}
