package org.supportflow.identity.oidc;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.supportflow.identity.web.SignedIn;

/** Somebody whom the provider has let in, and who they are here. */
final class Arrived extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final SignedIn person;

    Arrived(OidcUser guest, SignedIn person) {
        super(guest.getAuthorities(), guest.getIdToken(), guest.getUserInfo());
        this.person = person;
    }

    SignedIn person() {
        return person;
    }
}
