package org.supportflow.engine.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** All checks together: the same for a deployment through the Modeler, for our pages and for the build. */
public final class ModelChecks {

    private static final int MOST_FILES = 50;

    private final Supplier<Stream<ModelCheck>> more;
    private final List<ModelCheck> own;

    private ModelChecks(Vocabulary vocabulary, Supplier<Stream<ModelCheck>> more) {
        this.own = List.of(new DiagramCheck(vocabulary), new TableCheck(), new FormCheck());
        this.more = more;
    }

    /** The engine's own checks, and those that features add; asked for late, since features need the engine. */
    public static ModelChecks with(Vocabulary vocabulary, Supplier<Stream<ModelCheck>> more) {
        return new ModelChecks(vocabulary, more);
    }

    /** Everything that is wrong with files that are deployed together; {@code known} are the models they may also refer to. */
    public List<Finding> check(Collection<ModelFile> files, KnownModels known) {
        if (files.size() > MOST_FILES) {
            return List.of(Finding.refusal(
                    "the deployment", "all files", "it holds " + files.size() + " files", "Deploy fewer at once"));
        }
        var all = known.and(keysIn(files));
        var findings = new ArrayList<Finding>();
        for (var file : files) {
            findings.addAll(check(file, all));
        }
        return findings;
    }

    private List<Finding> check(ModelFile file, KnownModels known) {
        if (file.kind().isEmpty()) {
            return List.of(Finding.refusal(
                    file.name(),
                    "the file",
                    "it is no diagram, table or form",
                    "Send only .bpmn, .dmn and .form files"));
        }
        try {
            var first = own.stream()
                    .flatMap(check -> check.check(file, known).stream())
                    .toList();
            // What features check relies on a file that the engine's own checks found sound.
            return first.stream().anyMatch(Finding::refuses)
                    ? first
                    : Stream.concat(first.stream(), more.get().flatMap(check -> check.check(file, known).stream()))
                            .toList();
        } catch (RuntimeException | StackOverflowError e) {
            return List.of(Finding.refusal(
                    file.name(),
                    "the file",
                    "it could not be checked (" + e.getClass().getSimpleName() + ")",
                    "Make it simpler"));
        }
    }

    /** The keys that several files bring. */
    public static KnownModels keysIn(Collection<ModelFile> files) {
        var known = KnownModels.NONE;
        for (var file : files) {
            known = known.and(keysIn(file));
        }
        return known;
    }

    /** The keys that a file brings; a file that cannot be read brings none, and is refused by its own check. */
    static KnownModels keysIn(ModelFile file) {
        var kind = file.kind().orElse(null);
        if (kind == null) {
            return KnownModels.NONE;
        }
        if (kind == ModelKind.FORM) {
            return KnownModels.NONE.and(kind, file.stem());
        }
        try {
            var keys = Dom.elements(SafeXml.read(file)).stream()
                    .filter(e -> e.getLocalName().equals(kind == ModelKind.DIAGRAM ? "process" : "decision"))
                    .map(ModelChecks::id)
                    .filter(id -> !id.isEmpty())
                    .toList();
            var known = KnownModels.NONE;
            for (var key : keys) {
                known = known.and(kind, key);
            }
            return kind == ModelKind.DIAGRAM ? known.with(courses(file, keys)) : known;
        } catch (RefusedModel unreadable) {
            return KnownModels.NONE;
        }
    }

    private static Map<String, Course> courses(ModelFile file, List<String> keys) {
        return Course.of(file)
                .map(course -> keys.stream().distinct().collect(Collectors.toMap(key -> key, key -> course)))
                .orElse(Map.of());
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }
}
