package org.supportflow.engine.deployment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportflow.engine.check.ModelFile;

/** A person's wish to put one model live: what, as what, by whom, why, and who approved it. */
public record Publication(
        ModelFile file,
        String action,
        String source,
        String author,
        String comment,
        @Nullable String approvedBy) {

    /** The source of what comes with a build; nobody else may use it. */
    public static final String RELEASE = "release";

    public static final String MANAGER = "manager";
    public static final String OWNER = "owner";

    public static Publication byManager(ModelFile file, String action, String author, String comment) {
        return new Publication(file, action, MANAGER, author, comment, null);
    }

    public static Publication byOwner(ModelFile file, String action, String author, String comment) {
        return new Publication(file, action, OWNER, author, comment, null);
    }

    static Publication byRelease(ModelFile file, String author, String comment) {
        return new Publication(file, RELEASE, RELEASE, author, comment, null);
    }

    /** What is being published in this transaction, if a publication of ours is. */
    public static Optional<Publication> current() {
        return Publishing.current();
    }

    public Publication approvedBy(String person) {
        return new Publication(file, action, source, author, comment, person);
    }

    String deploymentName() {
        return source.equals(RELEASE) ? RELEASE + "/" + file.name() : action + "/" + file.stem();
    }
}
