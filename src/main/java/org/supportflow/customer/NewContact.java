package org.supportflow.customer;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What is known of a person when they become a contact. */
public record NewContact(
        String name,
        String email,
        @Nullable String language,
        @Nullable ZoneId zone,
        boolean contributor) {

    public static NewContact of(String name, String email) {
        return new NewContact(name, email, null, null, false);
    }

    public NewContact speaking(String spoken) {
        return new NewContact(name, email, spoken, zone, contributor);
    }

    public NewContact contributing() {
        return new NewContact(name, email, language, zone, true);
    }
}
