package org.supportflow.identity.web;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;

/**
 * A person who has signed in; {@code groups} are the engine's groups: roles and teams, {@code stamp} tells whether the
 * password is still the one they signed in with.
 */
record SignedIn(String id, List<String> groups, String stamp) implements Principal, Serializable {

    @Override
    public String getName() {
        return id;
    }
}
