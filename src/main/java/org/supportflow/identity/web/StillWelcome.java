package org.supportflow.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.supportflow.identity.Accounts;

/**
 * Ends a session as soon as its account is deactivated, has another password, or has lost a role or team, on whatever
 * node that was done.
 */
class StillWelcome extends OncePerRequestFilter {

    private final Accounts accounts;
    private final SecurityContextLogoutHandler ending = new SecurityContextLogoutHandler();

    StillWelcome(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person && !isAsBefore(person)) {
            ending.logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }

    private boolean isAsBefore(SignedIn person) {
        return accounts.open(person.id())
                .filter(account -> account.stamp().equals(person.stamp()))
                .filter(account -> account.groups().containsAll(person.groups()))
                .isPresent();
    }
}
