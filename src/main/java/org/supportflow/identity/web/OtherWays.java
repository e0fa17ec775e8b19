package org.supportflow.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * The way to sign in beside name and password, if there is one, and out again: whoever leaves us leaves the provider
 * too. The page that they come to leads on there; the answer to a form or script must not, since pages may send forms
 * and calls to ourselves only.
 */
@Component
class OtherWays {

    private static final String EXIT = OtherWays.class.getName();

    private final ObjectProvider<OtherSignIn> others;

    OtherWays(ObjectProvider<OtherSignIn> others) {
        this.others = others;
    }

    Optional<OtherSignIn> offered() {
        return Optional.ofNullable(others.getIfAvailable());
    }

    void openOn(HttpSecurity http) throws Exception {
        for (var other : others) {
            other.openOn(http);
        }
    }

    LogoutSuccessHandler out(LogoutSuccessHandler answer) {
        return (request, response, person) -> {
            if (person != null) {
                offered()
                        .flatMap(other -> other.exit(request, person))
                        .ifPresent(exit -> request.getSession().setAttribute(EXIT, exit));
            }
            answer.onLogoutSuccess(request, response, person);
        };
    }

    /** Where whoever has just signed out has to go on to; said once. */
    Optional<String> exit(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(EXIT) instanceof String exit)) {
            return Optional.empty();
        }
        session.removeAttribute(EXIT);
        return Optional.of(exit);
    }
}
