package org.supportflow.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportflow.BesideOthers;

/** Engines with and without their walls, each without the product around it. */
@BesideOthers
class SelfTestIT {

    private static EmbeddedPostgres database;

    private ProcessEngine engine;

    @BeforeAll
    static void startDatabase() throws IOException {
        database = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void letsAnEngineStartWhoseWallsStand() {
        var test = started(configuration -> {});

        assertThatCode(test::refuseOpenWalls).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openedWalls")
    void refusesToStartWithoutAWall(String wall, Consumer<ProcessEngineConfigurationImpl> opened) {
        var test = started(opened);

        assertThat(test.openWalls()).contains(wall);
        assertThatThrownBy(test::refuseOpenWalls)
                .isInstanceOf(OpenWalls.class)
                .hasMessageContaining(wall)
                .hasMessageContaining("not active");
    }

    static Stream<Arguments> openedWalls() {
        return Stream.of(
                opened("expressions of diagrams", engine -> engine.setExpressionManager(new JuelExpressionManager())),
                opened("cells of tables", engine -> {
                    engine.setExpressionManager(new JuelExpressionManager());
                    engine.setScriptEngineResolver(scripts());
                }),
                opened("scripts", engine -> engine.setScriptEngineResolver(scripts())),
                opened("script tasks in diagrams", engine -> engine.setCustomPostBPMNParseListeners(null)),
                opened("Java classes in diagrams", engine -> engine.setCustomPostBPMNParseListeners(null)),
                opened("publication checks", engine -> engine.setCustomPreDeployers(null)),
                opened("rights", engine -> engine.setAuthorizationEnabled(false)),
                opened("rights on tasks", engine -> engine.setDefaultUserPermissionNameForTask("UPDATE")));
    }

    private static ScriptEngineResolver scripts() {
        return new DefaultScriptEngineResolver(new javax.script.ScriptEngineManager());
    }

    private static Arguments opened(String wall, Consumer<ProcessEngineConfigurationImpl> opening) {
        return Arguments.of(wall, opening);
    }

    private SelfTest started(Consumer<ProcessEngineConfigurationImpl> opening) {
        var configuration = walled();
        opening.accept(configuration);
        engine = configuration.buildProcessEngine();
        return new SelfTest((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
    }

    private static ProcessEngineConfigurationImpl walled() {
        var beans = WallOfTests.around(Map.of("environment", new Object()));
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName("self-test");
        engine.setDataSource(database.getPostgresDatabase());
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setJobExecutorActivate(false);
        engine.setEnforceHistoryTimeToLive(false);
        engine.setExpressionManager(new WalledExpressions(beans));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new DiagramWall(beans))));
        engine.setCustomPreDeployers(List.of(refusing()));
        engine.setAuthorizationEnabled(true);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        return engine;
    }

    private static Deployer refusing() {
        return deployment -> {
            throw new BadUserRequestException("refused");
        };
    }
}
