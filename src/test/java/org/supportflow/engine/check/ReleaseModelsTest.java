package org.supportflow.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportflow.engine.deployment.ReleaseFiles;

/** Every model that we ship passes the checks that people's models must pass, warnings included. */
class ReleaseModelsTest {

    private static final ModelChecks CHECKS = ModelChecks.with(Vocabulary.onClassPath(), Stream::of);

    @ParameterizedTest
    @MethodSource("files")
    void shipsNothingThatItWouldRefuse(String name) {
        var files = ReleaseFiles.onClassPath();
        var file = files.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();

        var findings = CHECKS.check(java.util.List.of(file), ModelChecks.keysIn(files));

        assertThat(findings.stream().map(Finding::sentence)).isEmpty();
    }

    static Stream<String> files() {
        return ReleaseFiles.onClassPath().stream().map(ModelFile::name);
    }
}
