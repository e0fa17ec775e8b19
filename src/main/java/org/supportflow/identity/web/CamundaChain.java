package org.supportflow.identity.web;

import java.util.List;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.supportflow.identity.Accounts;
import org.supportflow.identity.Role;

/** Tasklist and Cockpit for the staff who work in them, by the session of our sign-in page. */
@Configuration(proxyBeanMethods = false)
class CamundaChain {

    private static final String API = "/camunda/api/engine/engine/{engine}";

    /** What Tasklist sends; whether this person may do it to this task is the engine's to judge. */
    private static final String[] WORK = {
        API + "/task",
        API + "/task/count",
        API + "/task/{id}/claim",
        API + "/task/{id}/unclaim",
        API + "/task/{id}/assignee",
        API + "/task/{id}/complete",
        API + "/task/{id}/submit-form",
        API + "/task/{id}/comment/create",
        API + "/task/{id}/identity-links",
        API + "/task/{id}/identity-links/delete",
        API + "/filter/{id}/list",
        API + "/filter/{id}/count",
        API + "/filter/{id}/singleResult",
        API + "/variable-instance",
        API + "/user",
        API + "/user/count",
        API + "/history/**"
    };

    @Bean
    @Order(50)
    SecurityFilterChain camunda(HttpSecurity http, Accounts accounts, RequestCache pagesToComeBackTo, OtherWays ways)
            throws Exception {
        return http.securityMatchers(surface -> surface.requestMatchers(Paths.any("/camunda", "/camunda/**")))
                .authorizeHttpRequests(CamundaChain::rules)
                .addFilterBefore(new StillWelcome(accounts), AnonymousAuthenticationFilter.class)
                .requestCache(cache -> cache.requestCache(pagesToComeBackTo))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                new OrRequestMatcher(Paths.any("/camunda/api/**")))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(Pages.SIGN_IN), request -> true))
                // Camunda's own protection against forged requests stays on for these addresses.
                .csrf(csrf -> csrf.disable())
                // Its applications set the headers that they can live with themselves.
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .logout(logout -> logout.logoutRequestMatcher(
                                new OrRequestMatcher(Paths.post("/camunda/api/admin/auth/user/{engine}/logout")))
                        .logoutSuccessHandler(
                                ways.out(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT))))
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(Paths.any(
                        "/camunda/api/admin/setup/**",
                        "/camunda/app/{app}/{engine}/setup/**",
                        "/camunda/api/admin/auth/user/{engine}/login/**",
                        API + "/identity/verify"))
                .denyAll();
        rules.requestMatchers(Paths.get("/camunda/api/admin/auth/user/{engine}"))
                .hasAnyAuthority(workers());
        administering(rules);
        working(rules);
        rules.requestMatchers(Paths.any("/camunda", "/camunda/**")).hasAnyAuthority(workers());
    }

    private static void administering(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(Paths.any("/camunda/app/admin/**", "/camunda/api/admin/**"))
                .hasAnyAuthority(Roles.authorities(Role.ADMIN));
        rules.requestMatchers(Paths.any("/camunda/app/cockpit/**", "/camunda/api/cockpit/**"))
                .hasAnyAuthority(Roles.authorities(Role.OPERATOR, Role.ADMIN));
    }

    /** What Tasklist calls; an error thrown into a task or a changed variable would carry a ticket off its diagram. */
    private static void working(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(Paths.any(
                        API + "/task/{id}/bpmnError/**",
                        API + "/task/{id}/bpmnEscalation/**",
                        API + "/task/{id}/resolve/**",
                        API + "/task/{id}/delegate/**"))
                .denyAll();
        rules.requestMatchers(Paths.get("/camunda/api/engine/**")).hasAnyAuthority(workers());
        rules.requestMatchers(Paths.of(HttpMethod.OPTIONS, API + "/**")).hasAnyAuthority(workers());
        rules.requestMatchers(Paths.post(WORK)).hasAnyAuthority(workers());
        rules.requestMatchers(Paths.of(HttpMethod.PUT, API + "/task/{id}"))
                .hasAnyAuthority(Roles.authorities(Role.LEAD, Role.ADMIN));
        rules.requestMatchers(Paths.any("/camunda/api/engine/**"))
                .hasAnyAuthority(Roles.authorities(Role.OPERATOR, Role.ADMIN));
    }

    private static String[] workers() {
        return Roles.authorities(Role.AGENT, Role.LEAD, Role.OPERATOR, Role.ADMIN);
    }

    /** After Spring Security, before Camunda's own filters: makes its session out of ours. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> camundaSignIn() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.addInitParameter("authentication-provider", SessionAuthentication.class.getName());
        registration.setUrlPatterns(List.of("/camunda/app/*", "/camunda/api/*"));
        registration.setOrder(200);
        return registration;
    }
}
