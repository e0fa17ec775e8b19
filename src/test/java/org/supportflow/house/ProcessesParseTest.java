package org.supportflow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.DefaultBpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine's own parser reads each diagram: it refuses more than the schema does. Needs no database. */
class ProcessesParseTest {

    @BeforeEach
    void asTheEngineDoes() {
        var settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setExpressionManager(new JuelExpressionManager());
        Context.setProcessEngineConfiguration(settings);
    }

    @AfterEach
    void leaveNothingBehind() {
        Context.removeProcessEngineConfiguration();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void isOneProcessThatTheEngineCanRun(Path diagram) throws IOException {
        try (InputStream xml = Files.newInputStream(diagram)) {
            var parse = new BpmnParser(new JuelExpressionManager(), new DefaultBpmnParseFactory())
                    .createParse()
                    .sourceInputStream(xml)
                    .deployment(new DeploymentEntity())
                    .name(diagram.getFileName().toString());

            parse.execute();

            assertThat(parse.getProcessDefinitions())
                    .singleElement()
                    .satisfies(process -> assertThat(process.getKey() + ".bpmn")
                            .isEqualTo(diagram.getFileName().toString()));
        }
    }

    static Stream<Path> diagrams() throws IOException {
        return Files.list(Path.of("processes"))
                .filter(file -> file.toString().endsWith(".bpmn"))
                .sorted();
    }
}
