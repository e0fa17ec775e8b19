package org.supportflow.identity.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.supportflow.api.Refusals;
import org.supportflow.identity.Accounts;
import org.supportflow.identity.Role;

/** Our own pages: those of staff behind the sign-in, those that everybody may see, and nothing else. */
@Configuration(proxyBeanMethods = false)
class PageChains {

    /** Everything from ourselves, no inline script or style, in no frame. */
    static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final RequestMatcher EDITORS =
            new OrRequestMatcher(Paths.any("/desk/tables/{key}/edit", "/desk/tables/{key}/edit/publish"));

    private static final String[] RULE_KEEPERS = Roles.authorities(Role.MANAGER, Role.ADMIN);
    private static final String[] RULE_READERS = Roles.authorities(Role.MANAGER, Role.ADMIN, Role.AUDITOR);

    private static final String[] CUSTOMER_KEEPERS = Roles.authorities(Role.LEAD, Role.MANAGER, Role.ADMIN);
    private static final String[] CUSTOMER_READERS =
            Roles.authorities(Role.AGENT, Role.LEAD, Role.MANAGER, Role.AUDITOR, Role.ADMIN);

    private final PageTooOld tooOld;

    PageChains(PageTooOld tooOld) {
        this.tooOld = tooOld;
    }

    /** The management port: by default only this machine reaches it, and whoever opens it decides for whom. */
    @Bean
    @Order(10)
    SecurityFilterChain management(HttpSecurity http, ServletContext main) throws Exception {
        return stateless(http.securityMatcher(request -> request.getServletContext() != main))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain health(HttpSecurity http, Refusals refusals) throws Exception {
        var surface = stateless(http.securityMatchers(paths -> paths.requestMatchers(Paths.any("/actuator/**"))));
        return nowhere(surface, refusals)
                .authorizeHttpRequests(
                        rules -> rules.requestMatchers(Paths.get("/actuator/health", "/actuator/health/{group}"))
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .build();
    }

    @Bean
    @Order(60)
    SecurityFilterChain staffPages(
            HttpSecurity http,
            Accounts accounts,
            RequestCache pagesToComeBackTo,
            AuthenticationSuccessHandler toWork,
            AuthenticationFailureHandler backToSignIn,
            OtherWays ways)
            throws Exception {
        ways.openOn(http);
        return http.securityMatchers(surface ->
                        surface.requestMatchers(Paths.any("/sign-in", "/sign-out", "/desk", "/desk/**", "/go/**")))
                .authorizeHttpRequests(PageChains::staffRules)
                .addFilterBefore(new StillWelcome(accounts), AnonymousAuthenticationFilter.class)
                .requestCache(cache -> cache.requestCache(pagesToComeBackTo))
                .formLogin(form -> form.loginPage(Pages.SIGN_IN)
                        .successHandler(toWork)
                        .failureHandler(backToSignIn)
                        .permitAll())
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(Paths.post("/sign-out")))
                        .logoutSuccessHandler(ways.out(signedOut())))
                .headers(PageChains::framedByTasklist)
                .exceptionHandling(errors -> errors.accessDeniedHandler(tooOld))
                .build();
    }

    private static LogoutSuccessHandler signedOut() {
        var handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl(Pages.SIGN_IN + "?out");
        return handler;
    }

    private static void staffRules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(Paths.any("/sign-in", "/sign-out")).permitAll();
        rules.requestMatchers(Paths.get("/desk/calendars/{key}/edit", "/desk/new-calendar"))
                .hasAnyAuthority(RULE_KEEPERS);
        rules.requestMatchers(Paths.post("/desk/calendars/**", "/desk/new-calendar"))
                .hasAnyAuthority(RULE_KEEPERS);
        rules.requestMatchers(Paths.get("/desk/calendars/**")).hasAnyAuthority(RULE_READERS);
        rules.requestMatchers(Paths.get("/desk/tables/{key}/edit/**")).hasAnyAuthority(RULE_KEEPERS);
        rules.requestMatchers(Paths.post("/desk/tables/**")).hasAnyAuthority(RULE_KEEPERS);
        rules.requestMatchers(Paths.get("/desk/tables/**")).hasAnyAuthority(RULE_READERS);
        rules.requestMatchers(Paths.get("/desk/organizations", "/desk/organizations/{reference}"))
                .hasAnyAuthority(CUSTOMER_READERS);
        rules.requestMatchers(Paths.any("/desk/organizations/**", "/desk/new-organization"))
                .hasAnyAuthority(CUSTOMER_KEEPERS);
        rules.requestMatchers(
                        Paths.any("/desk/people/**", "/desk/new-person", "/desk/api-keys/**", "/desk/new-api-key"))
                .hasAnyAuthority(Roles.authorities(Role.ADMIN));
        rules.anyRequest().hasAnyAuthority(Roles.authorities(Role.values()));
    }

    /** By a link from a mail, without signing in; where it leads must not learn the link. */
    @Bean
    @Order(65)
    SecurityFilterChain pagesByLink(HttpSecurity http) throws Exception {
        return http.securityMatchers(surface -> surface.requestMatchers(
                        Paths.any("/invitation/**", "/new-password/**", "/forgotten-password", "/request/**")))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER)))
                .exceptionHandling(errors -> errors.accessDeniedHandler(tooOld))
                .build();
    }

    @Bean
    @Order(70)
    SecurityFilterChain publicPages(HttpSecurity http) throws Exception {
        return http.securityMatchers(surface -> surface.requestMatchers(Paths.any(
                        "/", "/solution/**", "/error", "/assets/**", "/webjars/**", "/favicon.ico", "/v3/api-docs/**")))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .headers(PageChains::strict)
                .exceptionHandling(errors -> errors.accessDeniedHandler(tooOld))
                .build();
    }

    @Bean
    @Order(1000)
    SecurityFilterChain nothingElse(HttpSecurity http, Refusals refusals) throws Exception {
        return nowhere(stateless(http), refusals)
                .authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
                .build();
    }

    /** Asking for a name and password would say that there is something behind it. */
    private static HttpSecurity nowhere(HttpSecurity http, Refusals refusals) throws Exception {
        return http.exceptionHandling(errors -> errors.authenticationEntryPoint(
                        (request, response, cause) -> refusals.unknownAddress(request, response))
                .accessDeniedHandler((request, response, cause) -> refusals.unknownAddress(request, response)));
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable());
    }

    /** Tasklist shows the ticket beside a task's form, in a frame of the same origin. */
    private static void framedByTasklist(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        CONTENT_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'")))
                .frameOptions(frame -> frame.sameOrigin())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(PageChains::styledByEditors);
    }

    /** The editor of tables writes styles into its page; scripts stay our own. */
    private static void styledByEditors(HttpServletRequest request, HttpServletResponse response) {
        if (EDITORS.matches(request)) {
            response.setHeader("Content-Security-Policy", CONTENT_POLICY + "; style-src 'self' 'unsafe-inline'");
        }
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN));
    }
}
