package org.supportflow.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.supportflow.engine.wall.DiagramWall;
import org.supportflow.engine.wall.NoScripts;
import org.supportflow.engine.wall.WallOfTests;
import org.supportflow.engine.wall.WalledExpressions;

/** One engine for all process tests, on a real PostgreSQL and behind the product's own walls; no job runs by itself. */
final class TestEngine {

    static final ScriptedDesk DESK = new ScriptedDesk();
    static final Coverage COVERAGE = new Coverage();
    static final ProcessEngine ENGINE = start();

    private TestEngine() {}

    /** The diagrams of the release. */
    static List<Path> diagrams() {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ProcessEngine start() {
        try {
            var engine = configuration(EmbeddedPostgres.start()).buildProcessEngine();
            var deployment = engine.getRepositoryService().createDeployment();
            for (var diagram : diagrams()) {
                deployment.addString(diagram.getFileName().toString(), Files.readString(diagram));
            }
            deployment.deploy();
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessEngineConfiguration configuration(EmbeddedPostgres database) {
        var beans = WallOfTests.around(DESK.beans());
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setDataSource(database.getPostgresDatabase());
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        engine.setJobExecutorActivate(false);
        engine.setCmmnEnabled(false);
        engine.setExpressionManager(new WalledExpressions(beans));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new DiagramWall(beans), COVERAGE)));
        return engine;
    }
}
