package org.supportflow.identity.web;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.supportflow.identity.ApiKeyScope;
import org.supportflow.identity.ApiKeys;
import org.supportflow.identity.Role;

/** REST for staff by name and password and for systems by key; no cookie, no session. */
@Configuration(proxyBeanMethods = false)
class ApiChain {

    private static final Role[] EVERYBODY = Role.values();
    private static final Role[] HELPERS = {Role.AGENT, Role.LEAD, Role.ADMIN};
    private static final Role[] LEADS = {Role.LEAD, Role.ADMIN};
    private static final Role[] CLOCK_KEEPERS = {Role.OPERATOR, Role.ADMIN};
    private static final Role[] TABLE_KEEPERS = {Role.MANAGER, Role.ADMIN};
    /** Whose work is with customers, and those who check what others enter. */
    private static final Role[] CUSTOMER_READERS = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.AUDITOR, Role.ADMIN};

    private static final Role[] CUSTOMER_KEEPERS = {Role.LEAD, Role.MANAGER, Role.ADMIN};
    private static final Role[] PROCESS_KEEPERS = {Role.OWNER, Role.ADMIN};

    @Bean
    @Order(40)
    SecurityFilterChain api(HttpSecurity http, ApiKeys keys, Problems problems) throws Exception {
        return http.securityMatchers(surface -> surface.requestMatchers(Paths.any("/api/**")))
                .authorizeHttpRequests(ApiChain::rules)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .addFilterBefore(new ApiKeyFilter(keys, problems), BasicAuthenticationFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                // Nothing here lets a browser in by itself: neither cookies nor sessions count.
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        tickets(rules);
        models(rules);
        customers(rules);
        rules.requestMatchers(Paths.any("/api/v1/people/**", "/api/v1/api-keys/**"))
                .hasAnyAuthority(Roles.authorities(Role.ADMIN));
        allow(
                rules,
                Paths.post("/api/v1/working-time", "/api/v1/service-levels/timeline"),
                EVERYBODY,
                ApiKeyScope.values());
        allow(rules, Paths.get("/api/v1/service-levels/checks/**", "/api/v1/service-levels/rollouts"), EVERYBODY);
        allow(rules, Paths.post("/api/v1/service-levels/checks/**"), CLOCK_KEEPERS);
        allow(rules, Paths.get("/api/v1/calendars/**"), EVERYBODY, ApiKeyScope.TABLES_READ);
        allow(rules, Paths.of(HttpMethod.PUT, "/api/v1/calendars/{key}"), TABLE_KEEPERS, ApiKeyScope.TABLES_WRITE);
        rules.anyRequest().access(NotThere.FOR_ANYBODY);
    }

    private static void tickets(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        allow(rules, Paths.get("/api/v1/tickets/**"), EVERYBODY, ApiKeyScope.TICKETS_READ);
        // what the customer consented to is a lead's to say (rule R19)
        allow(rules, Paths.post("/api/v1/tickets/{reference}/clocks/{kind}/adjust"), LEADS);
        allow(rules, Paths.post("/api/v1/tickets/**"), HELPERS, ApiKeyScope.TICKETS_WRITE);
    }

    private static void customers(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        var all = "/api/v1/organizations/**";
        allow(rules, Paths.get(all), CUSTOMER_READERS, ApiKeyScope.CUSTOMERS_READ);
        allow(rules, Paths.post(all), CUSTOMER_KEEPERS, ApiKeyScope.CUSTOMERS_WRITE);
        allow(rules, Paths.of(HttpMethod.PUT, all), CUSTOMER_KEEPERS, ApiKeyScope.CUSTOMERS_WRITE);
    }

    private static void models(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        allow(rules, Paths.get("/api/v1/tables/**"), EVERYBODY, ApiKeyScope.TABLES_READ);
        allow(rules, Paths.post("/api/v1/tables/**"), TABLE_KEEPERS, ApiKeyScope.TABLES_WRITE);
        allow(rules, Paths.get("/api/v1/processes/**"), EVERYBODY, ApiKeyScope.PROCESSES_READ);
        allow(rules, Paths.post("/api/v1/processes/**"), PROCESS_KEEPERS, ApiKeyScope.PROCESSES_WRITE);
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            RequestMatcher[] calls,
            Role[] roles,
            ApiKeyScope... scopes) {
        var people = Stream.of(Roles.authorities(roles));
        var systems = Stream.of(scopes).map(scope -> "SCOPE_" + scope.code());
        rules.requestMatchers(calls)
                .hasAnyAuthority(Stream.concat(people, systems).toArray(String[]::new));
    }
}
