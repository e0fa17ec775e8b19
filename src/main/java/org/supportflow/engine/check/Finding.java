package org.supportflow.engine.check;

import org.jspecify.annotations.Nullable;

/** One thing that is wrong with a model: what, where, and how to mend it; in a table also which cell it is. */
public record Finding(
        Weight weight,
        String file,
        String where,
        String problem,
        String remedy,
        @Nullable Cell cell) {

    /** A refusal stops every deployment; a warning is told to people and stops only our own build. */
    public enum Weight {
        REFUSAL,
        WARNING
    }

    /**
     * A place in a table.
     *
     * @param row counted from 1
     * @param column the fact it asks for or the answer it gives; empty for a whole row
     * @param text what stands there; empty for a whole row
     */
    public record Cell(
            int row, @Nullable String column, @Nullable String text) {}

    public static Finding refusal(String file, String where, String problem, String remedy) {
        return new Finding(Weight.REFUSAL, file, where, problem, remedy, null);
    }

    public static Finding warning(String file, String where, String problem, String remedy) {
        return new Finding(Weight.WARNING, file, where, problem, remedy, null);
    }

    public Finding at(Cell place) {
        return new Finding(weight, file, where, problem, remedy, place);
    }

    public boolean refuses() {
        return weight == Weight.REFUSAL;
    }

    /** As the Modeler and our pages show it. */
    public String sentence() {
        return file + ", " + where + ": " + problem + ". " + remedy + ".";
    }
}
