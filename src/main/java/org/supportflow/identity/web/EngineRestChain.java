package org.supportflow.identity.web;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.supportflow.identity.Role;

/** The engine's own REST interface: an allow-list by role of what Camunda Modeler and staff's tools use. */
@Configuration(proxyBeanMethods = false)
class EngineRestChain {

    @Bean
    @Order(30)
    SecurityFilterChain engineRest(HttpSecurity http, IdentityService identities, Problems problems) throws Exception {
        return http.securityMatchers(surface -> surface.requestMatchers(Paths.any("/engine-rest", "/engine-rest/**")))
                .authorizeHttpRequests(EngineRestChain::rules)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .addFilterAfter(new EngineUserFilter(identities), AuthorizationFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                // A browser's cookie does not count here, so nothing can be done in its name.
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(Paths.get("/engine-rest/version", "/engine-rest/engine"))
                .hasAnyAuthority(Roles.authorities(Role.values()));
        deploying(rules);
        working(rules);
        operating(rules);
        rules.anyRequest().denyAll();
    }

    private static void deploying(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        // managers tables alone, which the engine's deployment sees to
        rules.requestMatchers(Paths.post("/engine-rest/deployment/create"))
                .hasAnyAuthority(Roles.authorities(Role.MANAGER, Role.OWNER, Role.ADMIN));
        rules.requestMatchers(Paths.get("/engine-rest/deployment/**"))
                .hasAnyAuthority(Roles.authorities(Role.OWNER, Role.OPERATOR, Role.ADMIN));
        rules.requestMatchers(Paths.get("/engine-rest/process-definition/**", "/engine-rest/decision-definition/**"))
                .hasAnyAuthority(Roles.authorities(Role.OWNER, Role.LEAD, Role.OPERATOR, Role.ADMIN));
    }

    private static void working(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(Paths.get("/engine-rest/task/**", "/engine-rest/filter/**"))
                .hasAnyAuthority(Roles.authorities(Role.AGENT, Role.LEAD, Role.OPERATOR, Role.ADMIN));
        rules.requestMatchers(Paths.post(
                        "/engine-rest/task",
                        "/engine-rest/task/count",
                        "/engine-rest/task/{id}/claim",
                        "/engine-rest/task/{id}/unclaim",
                        "/engine-rest/task/{id}/complete",
                        "/engine-rest/task/{id}/submit-form"))
                .hasAnyAuthority(Roles.authorities(Role.AGENT, Role.LEAD, Role.ADMIN));
        rules.requestMatchers(Paths.post("/engine-rest/task/{id}/assignee"))
                .hasAnyAuthority(Roles.authorities(Role.LEAD, Role.ADMIN));
    }

    private static void operating(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(Paths.get(
                        "/engine-rest/incident/**",
                        "/engine-rest/job/**",
                        "/engine-rest/job-definition/**",
                        "/engine-rest/process-instance/**",
                        "/engine-rest/history/**"))
                .hasAnyAuthority(Roles.authorities(Role.OPERATOR, Role.ADMIN));
        rules.requestMatchers(Paths.of(HttpMethod.PUT, "/engine-rest/job/{id}/retries"))
                .hasAnyAuthority(Roles.authorities(Role.OPERATOR, Role.ADMIN));
        rules.requestMatchers(Paths.post("/engine-rest/filter/create"))
                .hasAnyAuthority(Roles.authorities(Role.OPERATOR, Role.ADMIN));
    }
}
