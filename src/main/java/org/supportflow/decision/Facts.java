package org.supportflow.decision;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.TicketReference;

/** All that features know about a ticket, narrowed to what a table asks for. */
@Component
class Facts implements SmartInitializingSingleton {

    private final ObjectProvider<FactSource> sources;
    private final Map<String, FactSource> sourceOf = new HashMap<>();

    Facts(ObjectProvider<FactSource> sources) {
        this.sources = sources;
    }

    /** A fact that nobody supplies keeps every row from fitting that asks for it: better not to start. */
    @Override
    public void afterSingletonsInstantiated() {
        sources.forEach(source -> source.facts().forEach(fact -> supply(fact, source)));
        var missing = missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "Tables ask for facts that no feature supplies: %s. Supply them by a FactSource."
                            .formatted(missing));
        }
    }

    private void supply(String fact, FactSource source) {
        var other = sourceOf.put(fact, source);
        if (other != null && other != source) {
            throw new IllegalStateException("The fact '%s' is supplied twice, by %s and %s. Only one may know it."
                    .formatted(
                            fact,
                            other.getClass().getSimpleName(),
                            source.getClass().getSimpleName()));
        }
    }

    /** The facts without a source, by table. */
    private Map<String, List<String>> missing() {
        var missing = new LinkedHashMap<String, List<String>>();
        for (var contract : TableContracts.all()) {
            var facts = contract.inputs().stream()
                    .map(Column::name)
                    .filter(name -> !sourceOf.containsKey(name))
                    .toList();
            if (!facts.isEmpty()) {
                missing.put(contract.key(), facts);
            }
        }
        return missing;
    }

    Map<String, @Nullable Object> about(TicketReference ticket, TableContract contract) {
        var asked = contract.inputs().stream().map(Column::name).collect(Collectors.toSet());
        var known = new HashMap<String, @Nullable Object>();
        for (var source : sourcesOf(asked)) {
            source.of(ticket).forEach((name, value) -> {
                if (asked.contains(name) && sourceOf.get(name) == source) {
                    known.put(name, value);
                }
            });
        }
        return known;
    }

    private Set<FactSource> sourcesOf(Set<String> facts) {
        return facts.stream().map(sourceOf::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
