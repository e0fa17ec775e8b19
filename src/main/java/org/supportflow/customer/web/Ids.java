package org.supportflow.customer.web;

import java.util.UUID;

/** Ids in addresses; what is no id is the id of nothing. */
final class Ids {

    private static final UUID NOTHING = new UUID(0, 0);

    private Ids() {}

    static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return NOTHING;
        }
    }
}
