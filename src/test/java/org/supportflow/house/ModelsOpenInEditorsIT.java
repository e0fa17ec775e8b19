package org.supportflow.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportflow.BesideOthers;

/** People open our models in editors: each opens there without a warning, and nothing is missing from the picture. */
@BesideOthers
class ModelsOpenInEditorsIT {

    private static final String MODE_OF_TESTS = "src/test/resources/mode";

    private static final String DIAGRAM = """
            async (xml) => {
              const { showDiagram, notDrawn } = await import('/assets/diagram.js');
              const { viewer, warnings } = await showDiagram(document.getElementById('model'), xml);
              return { warnings, missing: notDrawn(viewer) };
            }
            """;
    private static final String TABLE = """
            async (xml) => {
              const { showTable } = await import('/assets/table.js');
              const { warnings } = await showTable(document.getElementById('model'), xml);
              return { warnings, rows: document.querySelectorAll('#model tbody tr').length };
            }
            """;
    private static final String FORM = """
            async (schema) => {
              const { showForm } = await import('/assets/form.js');
              const { warnings } = await showForm(document.getElementById('model'), JSON.parse(schema));
              return { warnings, text: document.getElementById('model').innerText };
            }
            """;

    private static Editors editors;

    @BeforeAll
    static void openBrowser() {
        editors = new Editors();
    }

    @AfterAll
    static void closeBrowser() {
        editors.close();
    }

    static Stream<Path> diagrams() throws IOException {
        return Stream.concat(files("processes", ".bpmn"), files(MODE_OF_TESTS, ".bpmn"));
    }

    static Stream<Path> tables() throws IOException {
        return files("dmn", ".dmn");
    }

    static Stream<Path> forms() throws IOException {
        return Stream.concat(files("forms", ".form"), files(MODE_OF_TESTS, ".form"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void drawsEveryElementOfADiagram(Path diagram) throws IOException {
        var answer = editors.run(DIAGRAM, Files.readString(diagram));

        assertThat(answer.fields()).isEqualTo(Map.of("warnings", List.of(), "missing", List.of()));
        assertThat(answer.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void showsEveryRowOfATable(Path table) throws IOException {
        var rows = Dmn.readModelFromFile(table.toFile())
                .getModelElementsByType(Rule.class)
                .size();

        var answer = editors.run(TABLE, Files.readString(table));

        assertThat(answer.fields()).isEqualTo(Map.of("warnings", List.of(), "rows", rows));
        assertThat(answer.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void showsEveryFieldOfAForm(Path form) throws IOException {
        var schema = new ObjectMapper().readTree(Files.readString(form));

        var answer = editors.run(FORM, schema.toString());

        assertThat(answer.fields().get("warnings")).isEqualTo(List.of());
        assertThat((String) answer.fields().get("text")).contains(labels(schema));
        assertThat(answer.complaints()).isEmpty();
    }

    /** The labels of what stands there from the start; the rest appears with an answer. */
    private static List<String> labels(JsonNode schema) {
        return StreamSupport.stream(schema.path("components").spliterator(), false)
                .filter(field -> field.has("label") && !field.has("conditional"))
                .map(field -> field.path("label").asText())
                .toList();
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        return Files.list(Path.of(folder))
                .filter(file -> file.toString().endsWith(ending))
                .sorted();
    }
}
