package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberingFeelTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final FeelEngine feel = new RememberingFeel(counting(new ScalaFeelEngineFactory().createInstance()));

    @ParameterizedTest
    @ValueSource(strings = {"\"gold\"", "\"silver\", \"gold\"", "not(\"silver\")"})
    void asksOnceForTheSameCellAndInput(String cell) {
        assertThat(fits(cell, "gold", "")).isTrue();
        assertThat(fits(cell, "gold", "")).isTrue();
        assertThat(fits(cell, "bronze", "")).isEqualTo(cell.startsWith("not"));

        assertThat(asked).hasValue(2);
    }

    @Test
    void asksEachTimeWhereACellNamesAnotherInput() {
        assertThat(fits("other", "gold", "gold")).isTrue();
        assertThat(fits("other", "gold", "silver")).isFalse();
        assertThat(fits("contains(cellInput, other)", "gold ring", "ring")).isTrue();
        assertThat(fits("contains(cellInput, other)", "gold ring", "chain")).isFalse();
    }

    @Test
    void tellsNumbersFromText() {
        assertThat(fits("< 5", 4, "")).isTrue();
        assertThat(fits("< 5", 5, "")).isFalse();
        assertThat(fits("[1..3]", 3, "")).isTrue();
    }

    @Test
    void remembersWhatANameStoodFor() {
        assertThat(value("\"P1\"", "gold")).isEqualTo("P1");
        assertThat(value("\"P1\"", "silver")).isEqualTo("P1");
        assertThat(value("other", "gold")).isEqualTo("gold");
        assertThat(value("other", "silver")).isEqualTo("silver");
        assertThat(asked).hasValue(3);
    }

    private boolean fits(String cell, Object input, String other) {
        return feel.evaluateSimpleUnaryTests(cell, "cellInput", variables(Map.of("cellInput", input, "other", other)));
    }

    private Object value(String cell, String other) {
        return feel.evaluateSimpleExpression(cell, variables(Map.of("other", other)));
    }

    private static VariableContext variables(Map<String, Object> values) {
        return Variables.fromMap(values).asVariableContext();
    }

    private FeelEngine counting(FeelEngine engine) {
        return new FeelEngine() {
            @Override
            public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
                asked.incrementAndGet();
                return engine.evaluateSimpleExpression(expression, context);
            }

            @Override
            public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext context) {
                asked.incrementAndGet();
                return engine.evaluateSimpleUnaryTests(expression, input, context);
            }
        };
    }
}
