package org.supportflow.engine.check;

/** One thing that is wrong with a model: what, where, and how to mend it. */
public record Finding(Weight weight, String file, String where, String problem, String remedy) {

    /** A refusal stops every deployment; a warning is told to people and stops only our own build. */
    public enum Weight {
        REFUSAL,
        WARNING
    }

    public static Finding refusal(String file, String where, String problem, String remedy) {
        return new Finding(Weight.REFUSAL, file, where, problem, remedy);
    }

    public static Finding warning(String file, String where, String problem, String remedy) {
        return new Finding(Weight.WARNING, file, where, problem, remedy);
    }

    public boolean refuses() {
        return weight == Weight.REFUSAL;
    }

    /** As the Modeler and our pages show it. */
    public String sentence() {
        return file + ", " + where + ": " + problem + ". " + remedy + ".";
    }
}
