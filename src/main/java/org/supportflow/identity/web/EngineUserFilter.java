package org.supportflow.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine on whose behalf it works, for as long as one request; without this it would judge nobody. */
class EngineUserFilter extends OncePerRequestFilter {

    private final IdentityService identities;

    EngineUserFilter(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            throw new IllegalStateException("Nobody is signed in behind the sign-in; the filter chain is broken");
        }
        try {
            identities.setAuthentication(person.id(), person.groups());
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
