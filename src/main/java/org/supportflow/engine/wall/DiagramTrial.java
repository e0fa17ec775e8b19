package org.supportflow.engine.wall;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.supportflow.engine.check.ModelFile;
import org.supportflow.engine.check.ModelKind;

/** Evaluates each expression of diagrams behind the walls, which are to refuse attacks, not what diagrams need. */
@Component
public class DiagramTrial {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^{}]*}");

    private final ProcessEngineConfigurationImpl engine;
    private final Variables variables;

    DiagramTrial(ProcessEngine engine, DiagramBeans beans) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.variables = new Variables(beans.names());
    }

    /** A sentence for each expression that fails. */
    public List<String> problems(List<ModelFile> models) {
        return models.stream()
                .filter(model -> model.kind().filter(ModelKind.DIAGRAM::equals).isPresent())
                .flatMap(diagram -> expressionsOf(diagram).flatMap(text -> problem(diagram, text).stream()))
                .toList();
    }

    private static Stream<String> expressionsOf(ModelFile diagram) {
        return EXPRESSION
                .matcher(diagram.text())
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group()))
                .distinct();
    }

    private Optional<String> problem(ModelFile diagram, String text) {
        try {
            engine.getCommandExecutorTxRequired()
                    .execute(context ->
                            engine.getExpressionManager().createExpression(text).getValue(variables));
            return Optional.empty();
        } catch (ProcessEngineException | ELException failure) {
            return Optional.of("%s: %s fails: %s".formatted(diagram.name(), text, failure.getMessage()));
        }
    }

    /** Any name is a variable without a value, unless a bean has it. */
    private static final class Variables extends StartProcessVariableScope {

        private final Set<String> beans;

        Variables(Set<String> beans) {
            this.beans = beans;
        }

        @Override
        public boolean hasVariable(String name) {
            return !beans.contains(name);
        }
    }
}
