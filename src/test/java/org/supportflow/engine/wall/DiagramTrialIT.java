package org.supportflow.engine.wall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.supportflow.SupportflowIT;
import org.supportflow.engine.check.ModelFile;
import org.supportflow.engine.deployment.ReleaseFiles;

@SupportflowIT
class DiagramTrialIT {

    @Autowired
    DiagramTrial trial;

    @Test
    void evaluatesAllThatTheShippedDiagramsSay() {
        assertThat(trial.problems(ReleaseFiles.onClassPath())).isEmpty();
    }

    @Test
    void evaluatesConditionsAsTheyReadOutsideOfXml() {
        assertThat(trial.problems(diagram("${grace &gt;= 1 &amp;&amp; outcome == &quot;solved&quot;}")))
                .isEmpty();
    }

    @Test
    void namesTheDiagramAndWhatFailsInIt() {
        assertThat(trial.problems(diagram("${outcome ==} ${createTicket} ${execution.id.length()}")))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).startsWith("processes/small.bpmn: ${"));
    }

    private static List<ModelFile> diagram(String text) {
        return List.of(new ModelFile("processes/small.bpmn", text.getBytes(UTF_8)));
    }
}
