package org.supportflow.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;

/** A way to sign in beside name and password, which ends in the same session. */
public interface OtherSignIn {

    /** The page where people choose how to sign in. */
    String PAGE = Pages.SIGN_IN;

    /** Where the button on the sign-in page leads. */
    String START = PAGE + "/oidc";

    /** What people call it; stands on its button. */
    String name();

    /** Opens this way on the surface of the sign-in page. */
    void openOn(HttpSecurity http) throws Exception;

    /** Where somebody who came in by this way and has just left us has to leave too. */
    Optional<String> exit(HttpServletRequest request, Authentication person);
}
