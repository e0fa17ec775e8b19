package org.supportflow.identity.oidc;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** The provider does not answer, or not as one; whoever wants to sign in there can only wait. */
class ProviderUnavailable extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    ProviderUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Did a sign-in fail because the provider was away at one of its steps? */
    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderUnavailable || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
