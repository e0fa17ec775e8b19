package org.supportflow.identity.web;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Denies what no rule names, and so that it can be told from what somebody else may: nobody finds anything there. */
final class NotThere extends AuthorizationDecision {

    static final AuthorizationManager<RequestAuthorizationContext> FOR_ANYBODY = (person, call) -> new NotThere();

    private static final long serialVersionUID = 1L;

    private NotThere() {
        super(false);
    }

    static boolean isCauseOf(AccessDeniedException denial) {
        return denial instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof NotThere;
    }
}
