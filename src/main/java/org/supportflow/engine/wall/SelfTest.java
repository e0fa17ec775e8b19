package org.supportflow.engine.wall;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** Tries what each wall is there to refuse, harmlessly, and names the walls that let it through. */
public final class SelfTest {

    /** An attempt gives what it got, or nothing; most are to end in an exception. */
    private record Attack(String wall, Supplier<Optional<Object>> attempt) {

        static Attack on(String wall, Supplier<@Nullable Object> attempt) {
            return new Attack(wall, () -> Optional.ofNullable(attempt.get()));
        }
    }

    /** With a property, a method, a bean and a function whose results have methods: each led to running code. */
    private static final List<String> EXPRESSIONS = List.of(
            "${''.class}", "${''.getClass()}", "${environment}", "${processEngine}", "${dateTime().plusDays(1)}");

    private static final List<String> LANGUAGES = List.of("juel", "javascript", "groovy", "python", "ruby");

    private final ProcessEngineConfigurationImpl engine;

    public SelfTest(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    public void refuseOpenWalls() {
        var open = openWalls();
        if (!open.isEmpty()) {
            throw new OpenWalls(open);
        }
    }

    List<String> openWalls() {
        return Stream.of(expressions(), scripts(), models(), people())
                .flatMap(List::stream)
                .filter(this::getsThrough)
                .map(Attack::wall)
                .distinct()
                .toList();
    }

    private List<Attack> expressions() {
        return EXPRESSIONS.stream()
                .map(text -> Attack.on(
                        "expressions of diagrams",
                        () -> engine.getExpressionManager()
                                .createExpression(text)
                                .getValue(StartProcessVariableScope.getSharedInstance())))
                .toList();
    }

    private List<Attack> scripts() {
        return LANGUAGES.stream()
                .map(language -> Attack.on(
                        "scripts", () -> engine.getScriptEngineResolver().getScriptEngine(language, false)))
                .toList();
    }

    private List<Attack> models() {
        return List.of(
                Attack.on("cells of tables", () -> evaluate(HostileModels.TABLE)),
                Attack.on("script tasks in diagrams", () -> parse(HostileModels.SCRIPT)),
                Attack.on("Java classes in diagrams", () -> parse(HostileModels.JAVA_CLASS)),
                Attack.on("publication checks", () -> publish(HostileModels.TABLE)));
    }

    private List<Attack> people() {
        return List.of(
                Attack.on("rights", () -> engine.isAuthorizationEnabled() ? null : "off"),
                Attack.on("rights", this::askAsNobody),
                Attack.on(
                        "rights on tasks",
                        () -> "TASK_WORK".equals(engine.getDefaultUserPermissionNameForTask()) ? null : "more"));
    }

    private boolean getsThrough(Attack attack) {
        try {
            return engine.getCommandExecutorTxRequired()
                    .execute(context -> attack.attempt().get().isPresent());
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private Object evaluate(String table) {
        return engine.getDmnEngine()
                .evaluateDecisionTable(
                        HostileModels.KEY,
                        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                        Variables.createVariables());
    }

    private Object parse(String diagram) {
        var deployer = (BpmnDeployer) engine.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .findFirst()
                .orElseThrow();
        return deployer.getBpmnParser()
                .createParse()
                .deployment(new DeploymentEntity())
                .sourceString(diagram)
                .execute();
    }

    private Object publish(String table) {
        return engine.getRepositoryService()
                .createDeployment()
                .name(HostileModels.KEY)
                .addString(HostileModels.KEY + ".dmn", table)
                .deploy();
    }

    private Map<String, String> askAsNobody() {
        var identities = engine.getIdentityService();
        try {
            identities.setAuthentication(HostileModels.KEY, List.of());
            return engine.getManagementService().getProperties();
        } finally {
            identities.clearAuthentication();
        }
    }
}
