package org.supportflow.engine.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The models that a diagram may refer to: those that are live, shipped, or deployed together with it; and the courses of the
 * processes among them, as far as they can be read.
 */
public record KnownModels(
        Set<String> processes, Set<String> decisions, Set<String> forms, Map<String, Course> courses) {

    public static final KnownModels NONE = new KnownModels(Set.of(), Set.of(), Set.of());

    public KnownModels(Set<String> processes, Set<String> decisions, Set<String> forms) {
        this(processes, decisions, forms, Map.of());
    }

    /** Of a process that both know, {@code more} knows the newer course. */
    public KnownModels and(KnownModels more) {
        var all = new HashMap<>(courses);
        all.putAll(more.courses);
        return new KnownModels(
                union(processes, more.processes),
                union(decisions, more.decisions),
                union(forms, more.forms),
                Map.copyOf(all));
    }

    /** The same processes with the courses that they take. */
    public KnownModels with(Map<String, Course> taken) {
        return and(new KnownModels(Set.of(), Set.of(), Set.of(), taken));
    }

    /** One more model; its key is taken as it stands, since whether it is sound is for its own check. */
    public KnownModels and(ModelKind kind, String key) {
        var one = Set.of(key);
        return switch (kind) {
            case DIAGRAM -> and(new KnownModels(one, Set.of(), Set.of()));
            case TABLE -> and(new KnownModels(Set.of(), one, Set.of()));
            case FORM -> and(new KnownModels(Set.of(), Set.of(), one));
        };
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
