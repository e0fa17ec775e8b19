package org.supportflow.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.supportflow.identity.Role;

/** Where people come to when they sign in: what they asked for, else where their work is. */
@Configuration(proxyBeanMethods = false)
class Pages {

    static final String SIGN_IN = "/sign-in";

    private static final Set<String> WORK_IN_TASKLIST =
            Set.of(Roles.authorities(Role.AGENT, Role.LEAD, Role.OPERATOR, Role.ADMIN));

    /** Remembers pages only: a script or picture that asked too late is nothing to come back to. */
    @Bean
    RequestCache pagesToComeBackTo() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Bean
    AuthenticationSuccessHandler toWork(RequestCache pagesToComeBackTo) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            protected String determineTargetUrl(
                    HttpServletRequest request, HttpServletResponse response, Authentication person) {
                return home(person);
            }
        };
        handler.setRequestCache(pagesToComeBackTo);
        return handler;
    }

    @Bean
    AuthenticationFailureHandler backToSignIn() {
        return Pages::refuse;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        response.sendRedirect(SIGN_IN + (cause instanceof TooManySignIns ? "?wait" : "?wrong"));
    }

    static String home(Authentication person) {
        var inTasklist = AuthorityUtils.authorityListToSet(person.getAuthorities()).stream()
                .anyMatch(WORK_IN_TASKLIST::contains);
        return inTasklist ? "/camunda/app/tasklist/default/" : "/desk";
    }
}
