package org.supportflow.identity.oidc;

import org.springframework.security.core.AuthenticationException;

/** The provider knows somebody, and nobody here does, or not any more. */
class Stranger extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    Stranger() {
        super("The provider let in somebody who is nobody here");
    }
}
