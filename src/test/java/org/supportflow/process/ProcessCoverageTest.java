package org.supportflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After all process tests: every flow node and every flow of every shipped diagram has been passed. */
@Order(Integer.MAX_VALUE)
class ProcessCoverageTest {

    private static final Path HOME = Path.of("src/test/java/org/supportflow/process");

    @ParameterizedTest
    @MethodSource("diagrams")
    void isComplete(Path diagram) {
        var process = name(diagram);
        var nodes = missed(diagram, FlowNode.class);
        var flows = missed(diagram, SequenceFlow.class);

        System.out.printf("Coverage of %-18s %s, %s%n", process, nodes.told("flow nodes"), flows.told("flows"));

        assumeTrue(allHaveRun(), "only some of the process tests ran");
        assertThat(nodes.missed())
                .as("flow nodes of " + process + " without a test")
                .isEmpty();
        assertThat(flows.missed()).as("flows of " + process + " without a test").isEmpty();
    }

    @Test
    void hasATestClassForEachDiagram() {
        assertThat(testClasses())
                .allSatisfy(name -> assertThat(
                                Path.of("src/test/java/org/supportflow/process").resolve(name + ".java"))
                        .exists());
    }

    static List<Path> diagrams() {
        return TestEngine.diagrams();
    }

    /** A single class that somebody tries is not to blame for what the others cover. */
    private static boolean allHaveRun() {
        return Stream.of(HOME.toFile().list())
                .filter(file -> file.endsWith("Test.java"))
                .map(file -> file.replace(".java", ""))
                .filter(test -> !test.startsWith("Process"))
                .allMatch(TestEngine.COVERAGE.testClasses()::contains);
    }

    private static List<String> testClasses() {
        return diagrams().stream()
                .map(diagram -> Stream.of(name(diagram).split("-"))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining("", "", "Test")))
                .toList();
    }

    private static String name(Path diagram) {
        return diagram.getFileName().toString().replace(".bpmn", "");
    }

    private static Counted missed(Path diagram, Class<? extends FlowElement> kind) {
        var all = Bpmn.readModelFromFile(diagram.toFile()).getModelElementsByType(kind).stream()
                .map(FlowElement::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        var missed = new TreeSet<>(all);
        missed.removeAll(TestEngine.COVERAGE.passed(name(diagram)));
        return new Counted(all.size(), missed);
    }

    /** How many elements there are, and which nobody passed. */
    private record Counted(int all, Set<String> missed) {

        String told(String what) {
            var passed = all - missed.size();
            return "%s: %d of %d = %d %%".formatted(what, passed, all, 100 * passed / all);
        }
    }
}
