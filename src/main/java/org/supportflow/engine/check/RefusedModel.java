package org.supportflow.engine.check;

/** Says why a file cannot even be read, before anything in it is looked at. */
final class RefusedModel extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    RefusedModel(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    Finding in(ModelFile file) {
        return Finding.refusal(file.name(), "the file", String.valueOf(getMessage()), remedy);
    }
}
