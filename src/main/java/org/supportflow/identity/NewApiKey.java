package org.supportflow.identity;

import java.util.UUID;

/** A key just made: the only time that its text is known. */
public record NewApiKey(UUID id, String text) {

    /** Never shows the key. */
    @Override
    public String toString() {
        return "NewApiKey[id=%s]".formatted(id);
    }
}
