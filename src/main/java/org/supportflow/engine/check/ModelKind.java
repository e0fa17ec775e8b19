package org.supportflow.engine.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of model that may be deployed; the engine goes by how a file's name ends, and so must we. */
public enum ModelKind {
    DIAGRAM("bpmn", "bpmn20.xml"),
    TABLE("dmn", "dmn11.xml"),
    FORM("form");

    private final List<String> endings;

    ModelKind(String... endings) {
        this.endings = List.of(endings);
    }

    static Optional<ModelKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.endings.stream().anyMatch(name::endsWith))
                .findFirst();
    }
}
