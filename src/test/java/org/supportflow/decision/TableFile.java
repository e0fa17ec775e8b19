package org.supportflow.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of the release, evaluated straight from its file. */
public final class TableFile {

    private static final TableEngine ENGINE = new TableEngine();

    private final Table table;

    private TableFile(Table table) {
        this.table = table;
    }

    public static TableFile of(String key) {
        return new TableFile(ENGINE.read(new TableDefinition(key + ":1:file", key, 1, "file"), bytes(key)));
    }

    static byte[] bytes(String key) {
        try {
            return Files.readAllBytes(Path.of("dmn", key + ".dmn"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Facts as name, value, name, value; what is not named is missing. */
    public Outcome decide(@Nullable Object... facts) {
        Map<String, @Nullable Object> named = new HashMap<>();
        for (var i = 0; i < facts.length; i += 2) {
            named.put(String.valueOf(facts[i]), facts[i + 1]);
        }
        return table.answer(ENGINE, named);
    }

    public Outcome decide(Map<String, ? extends @Nullable Object> facts) {
        return table.answer(ENGINE, facts);
    }

    Table table() {
        return table;
    }
}
