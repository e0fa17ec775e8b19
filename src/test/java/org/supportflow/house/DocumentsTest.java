package org.supportflow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written for readers stays short and true. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @Test
    void theReadmeStaysWithinItsLimit() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        for (var document : documents()) {
            LINK.matcher(Files.readString(document))
                    .results()
                    .forEach(link -> assertThat(document.toAbsolutePath().resolveSibling(link.group(1)))
                            .as("linked from %s", document)
                            .exists());
        }
    }

    @Test
    void continuousIntegrationCallsTheCommandOfTheReadme() throws IOException {
        assertThat(Files.isExecutable(Path.of(".ci/run"))).isTrue();
        assertThat(Files.readAllLines(Path.of(".ci/run"))).last().isEqualTo("mvn verify");
        assertThat(Files.readAllLines(Path.of("README.md"))).contains("mvn verify");
    }

    @Test
    void everyDecisionHasContextDecisionAndConsequences() throws IOException {
        try (Stream<Path> decisions = Files.list(Path.of("docs/adr"))) {
            assertThat(decisions.toList())
                    .isNotEmpty()
                    .allSatisfy(decision -> assertThat(Files.readAllLines(decision))
                            .contains("## Context", "## Decision", "## Consequences")
                            .hasSizeLessThanOrEqualTo(60));
        }
    }

    private static List<Path> documents() {
        try (Stream<Path> top = Files.list(Path.of("."));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
