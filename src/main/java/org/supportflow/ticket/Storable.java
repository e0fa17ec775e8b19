package org.supportflow.ticket;

import org.jspecify.annotations.Nullable;

/** Texts as the database can keep them: it has no place for the character NUL, which no person types. */
public final class Storable {

    private Storable() {}

    public static String text(String given) {
        return given.replace("\0", "");
    }

    public static @Nullable String textOrNone(@Nullable String given) {
        return given == null ? null : text(given);
    }
}
