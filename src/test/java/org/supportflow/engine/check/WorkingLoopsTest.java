package org.supportflow.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingLoopsTest {

    private static final String BEAN =
            "<serviceTask id='%s' camunda:delegateExpression='${%s}' camunda:asyncBefore='true'/>";
    private static final String CALL = "<callActivity id='%s' calledElement='%s'/>";

    @Test
    void refuseACircleOfServiceTasksHoweverAsynchronous() {
        var circle = process(
                "ours", BEAN.formatted("tell", "notifyCustomer"), BEAN.formatted("assign", "assignAgent"), again());

        assertThat(sentences(circle, "begin tell", "tell assign", "assign again", "again tell", "again end"))
                .singleElement()
                .asString()
                .contains("serviceTask 'tell'", "on which nothing waits: tell → assign → again → tell")
                .contains("repeat ${takeNext}, and let a gateway lead out when its 'action' is 'none'");
    }

    @Test
    void refuseACircleOfTables() {
        var circle = process("ours", "<businessRuleTask id='ask'/>", again());

        assertThat(sentences(circle, "begin ask", "ask again", "again ask", "again end"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <userTask id='wait'/>
            <receiveTask id='wait'/>
            <intermediateCatchEvent id='wait'><timerEventDefinition/></intermediateCatchEvent>
            <intermediateCatchEvent id='wait'><timerEventDefinition><timeDuration>PT5M</timeDuration></timerEventDefinition></intermediateCatchEvent>
            <intermediateCatchEvent id='wait'><timerEventDefinition><timeDuration>P0DT0H1S</timeDuration></timerEventDefinition></intermediateCatchEvent>
            <intermediateCatchEvent id='wait'><timerEventDefinition><timeDate>${followUpAt}</timeDate></timerEventDefinition></intermediateCatchEvent>
            <callActivity id='wait' calledElement='${supportMode}'/>
            <callActivity id='wait' calledElement='not-known-here'/>
            """)
    void takeACircleOnWhichSomethingWaits(String waiting) {
        var circle = process("ours", BEAN.formatted("tell", "notifyCustomer"), waiting, again());

        assertThat(sentences(circle, "begin tell", "tell wait", "wait again", "again tell", "again end"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "timeDuration, PT0S",
        "timeDuration, P0D",
        "timeDuration, P0Y0M0DT00H0M0S",
        "timeDuration, PT0.0S",
        "timeDuration, PT-5M",
        "timeDuration, -PT5M",
        "timeCycle, R3/PT0S",
        "timeDate, 2001-01-01T00:00:00Z",
        "timeDate, 2199-01-01T00:00:00Z"
    })
    void refuseACircleWhoseOnlyTimerIsOverAtOnceOrPassesForGood(String kind, String time) {
        var event = "<timerEventDefinition><%s>%s</%s></timerEventDefinition>".formatted(kind, time, kind);
        var catching =
                process("ours", "<intermediateCatchEvent id='wait'>" + event + "</intermediateCatchEvent>", again());
        var choosing = process(
                "ours",
                "<eventBasedGateway id='either'/><receiveTask id='hear'/>",
                "<intermediateCatchEvent id='wait'>" + event + "</intermediateCatchEvent>");
        var leaving = process(
                "ours",
                "<userTask id='do'/>",
                "<boundaryEvent id='late' attachedToRef='do'>" + event + "</boundaryEvent>");

        assertThat(sentences(catching, "begin wait", "wait again", "again wait", "again end"))
                .singleElement()
                .asString()
                .contains("on which nothing waits: wait → again → wait", "a timer that lasts");
        assertThat(sentences(choosing, "begin either", "either hear", "either wait", "hear end", "wait either"))
                .hasSize(1);
        assertThat(sentences(leaving, "begin do", "do end", "late do")).hasSize(1);
        assertThat(sentences(leaving, "begin do", "do end", "late end")).isEmpty();
    }

    @Test
    void takeACircleOfEventsThatWait() {
        var either = process(
                "ours",
                "<eventBasedGateway id='either'/><receiveTask id='hear'/>",
                "<intermediateCatchEvent id='wait'><timerEventDefinition><timeDuration>PT5M</timeDuration>"
                        + "</timerEventDefinition></intermediateCatchEvent>");

        assertThat(sentences(either, "begin either", "either hear", "either wait", "hear end", "wait either"))
                .isEmpty();
    }

    @Test
    void takeAnEscalationThatATimerRepeats() {
        var ladder = process(
                "ours",
                BEAN.formatted("page", "notifyCustomer"),
                "<userTask id='acknowledge'/>",
                "<boundaryEvent id='late' attachedToRef='acknowledge'><timerEventDefinition/></boundaryEvent>");

        assertThat(sentences(ladder, "begin page", "page acknowledge", "acknowledge end", "late page"))
                .isEmpty();
    }

    @Test
    void refuseACircleByWayOfAnError() {
        var circle = process(
                "ours",
                BEAN.formatted("tell", "notifyCustomer"),
                "<boundaryEvent id='failed' attachedToRef='tell'><errorEventDefinition/></boundaryEvent>");

        assertThat(sentences(circle, "begin tell", "tell end", "failed tell")).hasSize(1);
    }

    @Test
    void refuseACircleThroughASubProcessInWhichNothingWaits() {
        var inner = "<subProcess id='inner'><startEvent id='in'/>%s<endEvent id='out'/></subProcess>";
        var quick = process("ours", inner.formatted(BEAN.formatted("step", "notifyCustomer")), again());
        var slow = process("ours", inner.formatted("<userTask id='step'/>"), again());
        var flows = new String[] {"begin inner", "in step", "step out", "inner again", "again inner", "again end"};

        assertThat(sentences(quick, flows)).singleElement().asString().contains("inner → in → step → out → again");
        assertThat(sentences(slow, flows)).isEmpty();
    }

    @Test
    void takeWhatIsWorkedOffUntilNothingIsLeft() {
        var steps = process(
                "ours",
                BEAN.formatted("take", "takeNext"),
                BEAN.formatted("tell", "notifyCustomer"),
                "<exclusiveGateway id='which' default='which-end'/>");

        assertThat(sentences(
                        steps, "begin take", "take which", "which tell ${action == 'tell'}", "tell take", "which end"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"${action == 'none'}", "${action != 'tell'}", "${outcome == 'tell'}", "''"})
    void refuseWhatIsWorkedOffButNeverLeft(String condition) {
        var steps = process(
                "ours",
                BEAN.formatted("take", "takeNext"),
                BEAN.formatted("tell", "notifyCustomer"),
                "<exclusiveGateway id='which' default='which-end'/>");

        assertThat(sentences(
                        steps,
                        "begin take",
                        "take which",
                        ("which tell " + condition).strip(),
                        "tell take",
                        "which end"))
                .hasSize(1);
    }

    @Test
    void refuseACircleOfCallsWhoseProcessesRunThrough() {
        var quick =
                course("quick", process("quick", BEAN.formatted("tell", "notifyCustomer")), "begin tell", "tell end");
        var slow = course("slow", process("slow", "<userTask id='wait'/>"), "begin wait", "wait end");
        var flows = new String[] {"begin call", "call again", "again call", "again end"};

        assertThat(sentences(process("ours", CALL.formatted("call", "quick"), again()), quick, flows))
                .singleElement()
                .asString()
                .contains("call → again → call");
        assertThat(sentences(process("ours", CALL.formatted("call", "slow"), again()), slow, flows))
                .isEmpty();
    }

    @Test
    void refuseProcessesThatCallEachOther() {
        var live = new HashMap<String, Course>();
        live.putAll(course("second", process("second", CALL.formatted("next", "third")), "begin next", "next end"));
        live.putAll(course("third", process("third", CALL.formatted("next", "first")), "begin next", "next end"));
        live.putAll(course("first", process("first", "<userTask id='wait'/>"), "begin wait", "wait end"));

        assertThat(sentences(process("first", CALL.formatted("next", "second")), live, "begin next", "next end"))
                .singleElement()
                .asString()
                .contains("callActivity 'next'", "in a circle: first → second → third → first");
        assertThat(sentences(process("fourth", CALL.formatted("next", "second")), live, "begin next", "next end"))
                .isEmpty();
    }

    private static String again() {
        return "<exclusiveGateway id='again' default='again-end'/>";
    }

    private static String process(String id, String... nodes) {
        return "<process id='%s'><startEvent id='begin'/>%s<endEvent id='end'/>FLOWS</process>"
                .formatted(id, String.join("", nodes));
    }

    private static List<String> sentences(String process, String... flows) {
        return sentences(process, Map.of(), flows);
    }

    private static List<String> sentences(String process, Map<String, Course> live, String... flows) {
        var findings = new Findings("ours.bpmn");
        var file = file(process, flows);
        try {
            new WorkingLoops(Drawn.WORDS)
                    .check(Diagram.of(file, SafeXml.read(file)), KnownModels.NONE.with(live), findings);
        } catch (RefusedModel e) {
            throw new IllegalArgumentException(e);
        }
        return findings.all().stream().map(Finding::sentence).toList();
    }

    private static Map<String, Course> course(String key, String process, String... flows) {
        return Map.of(key, Course.of(file(process, flows)).orElseThrow());
    }

    /** Flows as {@code from to} or {@code from to condition}. */
    private static ModelFile file(String process, String... flows) {
        var drawn = Stream.of(flows).map(WorkingLoopsTest::flow).collect(Collectors.joining());
        var text = "<definitions xmlns='%s' xmlns:camunda='%s'>%s</definitions>"
                .formatted(Names.BPMN, Names.CAMUNDA, process.replace("FLOWS", drawn));
        return new ModelFile("ours.bpmn", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String flow(String words) {
        var word = words.split(" ", 3);
        var condition =
                word.length < 3 ? "" : "<conditionExpression><![CDATA[%s]]></conditionExpression>".formatted(word[2]);
        return "<sequenceFlow id='%s-%s' sourceRef='%s' targetRef='%s'>%s</sequenceFlow>"
                .formatted(word[0], word[1], word[0], word[1], condition);
    }
}
