package org.supportflow.identity;

import java.time.Duration;

/** What a mail with a link says: it is the only place where the link stands in words. */
public record AccessLetter(Person person, boolean isInvitation, String path, Duration lasts) {

    /** Never shows the link. */
    @Override
    public String toString() {
        return "AccessLetter[person=%s]".formatted(person.id());
    }
}
