package org.supportflow.decision;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.jspecify.annotations.Nullable;

/** What code and a table have promised each other; a published table may change rows, never this. */
public record TableContract(String key, HitPolicy hitPolicy, List<Column> inputs, List<Column> outputs) {

    /** Several rows may apply, and all of them count. */
    public boolean answersSeveral() {
        return hitPolicy == HitPolicy.COLLECT;
    }

    /** Where one row is wanted, UNIQUE gives the same promise as FIRST. */
    boolean accepts(HitPolicy policy) {
        return policy == hitPolicy || (hitPolicy == HitPolicy.FIRST && policy == HitPolicy.UNIQUE);
    }

    public Optional<Column> input(String name) {
        return named(inputs, name);
    }

    public Optional<Column> output(String name) {
        return named(outputs, name);
    }

    /** The same promise with what people have added to a column's values. */
    TableContract with(MoreValues more) {
        var widened = outputs.stream()
                .map(column -> column.name().equals(more.column()) ? column.allowing(more.values()) : column)
                .toList();
        return new TableContract(key, hitPolicy, inputs, widened);
    }

    /** Only the facts this table may see, typed, each missing one as the contract says. */
    Map<String, @Nullable Object> narrow(Map<String, ? extends @Nullable Object> facts) {
        return read(inputs, facts);
    }

    Map<String, @Nullable Object> readAnswers(Map<String, ? extends @Nullable Object> answers) {
        return read(outputs, answers);
    }

    private static Map<String, @Nullable Object> read(
            Collection<Column> columns, Map<String, ? extends @Nullable Object> values) {
        var read = new LinkedHashMap<String, @Nullable Object>();
        columns.forEach(column -> read.put(column.name(), column.read(values.get(column.name()))));
        return read;
    }

    private static Optional<Column> named(List<Column> columns, String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
