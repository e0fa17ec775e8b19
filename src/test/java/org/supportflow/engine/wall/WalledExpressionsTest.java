package org.supportflow.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.el.DateTimeFunctions;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class WalledExpressionsTest {

    private final WalledExpressions expressions = new WalledExpressions(new DiagramBeans(
            new StaticListableBeanFactory(Map.of("dataSource", new Object(), "runtimeService", new Object()))));

    WalledExpressionsTest() throws NoSuchMethodException {
        expressions.addFunction("now", DateTimeFunctions.class.getMethod("now"));
        expressions.addFunction("dateTime", DateTimeFunctions.class.getMethod("dateTime"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${team['class']}",
                "${team.class.forName('java.lang.Runtime')}",
                "${team.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')}",
                "${names.add('x')}",
                "${names.class}",
                "${map.getClass()}",
                "${1.class}",
                "${execution}",
                "${execution.processBusinessKey}",
                "${task}",
                "${variableContext}",
                "${variableContext.class}",
                "${authenticatedUserId}",
                "${dataSource}",
                "${runtimeService.createDeployment()}",
                "${dateTime()}",
                "${dateTime().plusDays(1)}",
                "${now().getTime()}",
                "${now().time}",
                "${java.lang.Runtime}",
                "#{S('<x/>')}",
                "${unknown}",
            })
    void reachNothingButVariables(String attack) {
        assertThatThrownBy(() -> evaluate(attack)).isInstanceOf(ELException.class);
    }

    @Test
    void readVariablesEntriesAndTheTime() {
        assertThat(evaluate("${team == 'support' && confidence >= 0.5}")).isEqualTo(true);
        assertThat(evaluate("${names[1]}")).isEqualTo("b");
        assertThat(evaluate("${map.key}")).isEqualTo("value");
        assertThat(evaluate("${nothing == null}")).isEqualTo(true);
        assertThat(evaluate("${now()}")).isInstanceOf(java.util.Date.class);
    }

    private Object evaluate(String expression) {
        var variables = Variables.createVariables()
                .putValue("team", "support")
                .putValue("confidence", 0.7)
                .putValue("nothing", null)
                .putValue("names", List.of("a", "b"))
                .putValue("map", Map.of("key", "value"));
        var context = expressions.createElContext(variables.asVariableContext());
        return expressions.createValueExpression(expression).getValue(context);
    }
}
