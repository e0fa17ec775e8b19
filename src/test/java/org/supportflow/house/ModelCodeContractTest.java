package org.supportflow.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What diagrams, tables, forms and templates name exists in the code, and the other way round. */
class ModelCodeContractTest {

    private static final Pattern TEXT = Pattern.compile("\"([a-z][A-Za-z]+)\"");

    private static ContractRules contract;
    private static NamingRules naming;
    private static DrawingRules drawing;

    @BeforeAll
    static void readTheModels() throws IOException {
        var models = Models.in(Path.of(""));
        contract = new ContractRules(models, beans(), textsInTheCode());
        naming = new NamingRules(models);
        drawing = new DrawingRules(models);
    }

    @AfterAll
    static void tellWhatNothingUses() {
        if (!contract.unused().isEmpty()) {
            System.out.println("Used by no diagram of the release: " + contract.unused());
        }
    }

    @Test
    void everyBeanOfADiagramHasAClass() {
        assertThat(contract.everyBeanHasAClass()).isEmpty();
    }

    @Test
    void everyBeanCanBePickedFromAList() {
        assertThat(contract.everyBeanHasATemplate()).isEmpty();
    }

    @Test
    void everyUserTaskShowsAFormThatExists() {
        assertThat(contract.userTasksHaveAForm()).isEmpty();
    }

    @Test
    void everyTableThatADiagramAsksExists() {
        assertThat(contract.everyTableExists()).isEmpty();
    }

    @Test
    void everyProcessThatADiagramCallsExists() {
        assertThat(contract.everyCalledProcessExists()).isEmpty();
    }

    @Test
    void everySupportModeIsDrawn() {
        assertThat(contract.everySupportModeIsDrawn()).isEmpty();
    }

    @Test
    void messagesAndErrorsAreKnownToTheCode() {
        assertThat(contract.messagesAndErrorsAreKnownToCode()).isEmpty();
    }

    @Test
    void filesAreNamedAsTheirContent() {
        assertThat(naming.filesAreNamedAsTheirContent()).isEmpty();
    }

    @Test
    void idsAreSpoken() {
        assertThat(naming.idsAreSpoken()).isEmpty();
    }

    @Test
    void idsBeginWithTheBeanTheyCall() {
        assertThat(naming.idsBeginWithTheBeanTheyCall()).isEmpty();
    }

    @Test
    void elementsAreNamedGatewaysAskAndFlowsAnswer() {
        assertThat(naming.elementsHaveNames()).isEmpty();
    }

    @Test
    void whatAPersonDidCommitsBeforeWhatFollowsMayFail() {
        assertThat(drawing.whatAPersonDidCommitsFirst()).isEmpty();
    }

    @Test
    void nothingIsProgrammedInADiagram() {
        assertThat(drawing.nothingIsProgrammedInDiagrams()).isEmpty();
    }

    @Test
    void everyProcessHasATimeToLive() {
        assertThat(drawing.definitionsHaveATimeToLive()).isEmpty();
    }

    @Test
    void everyElementIsInThePicture() {
        assertThat(drawing.everyElementIsDrawn()).isEmpty();
    }

    private static Set<String> beans() {
        return new ClassFileImporter()
                .importPath(Path.of("target/classes")).stream()
                        .filter(type -> type.isAssignableTo(JavaDelegate.class)
                                && type.getPackageName().matches("org\\.supportflow\\..*\\bprocess\\b.*"))
                        .map(JavaClass::getSimpleName)
                        .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> textsInTheCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> TEXT.matcher(read(file)).results().map(MatchResult::group))
                    .map(text -> text.replace("\"", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
