package org.supportflow.decision;

import java.util.Set;
import java.util.TreeSet;
import org.supportflow.engine.check.KnownModels;

/** The processes that handle a ticket: those that are there, or come together with the table. */
record ProcessesInTables(Set<String> values) implements MoreValues {

    /** It calls the process that the table names, and cannot be called itself. */
    private static final String CALLER = "ticket-lifecycle";

    static ProcessesInTables of(KnownModels known) {
        var all = new TreeSet<>(known.processes());
        all.remove(CALLER);
        return new ProcessesInTables(all);
    }

    @Override
    public String table() {
        return "support-mode";
    }

    @Override
    public String column() {
        return "supportMode";
    }
}
