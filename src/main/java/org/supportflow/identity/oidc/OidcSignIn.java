package org.supportflow.identity.oidc;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.supportflow.identity.web.OtherSignIn;

/** Signing in at the provider: authorization code with PKCE, state and nonce; what comes of it is a session as by password. */
class OidcSignIn implements OtherSignIn {

    static final String ID = "oidc";
    static final String RETURN = START + "/return";

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
    private static final int SHOWN = 300;

    private final OidcSettings settings;
    private final Provider provider;
    private final Guests guests;
    private final AuthenticationSuccessHandler toWork;
    private final SecurityContextRepository session = new HttpSessionSecurityContextRepository();

    OidcSignIn(OidcSettings settings, Provider provider, Guests guests, AuthenticationSuccessHandler toWork) {
        this.settings = settings;
        this.provider = provider;
        this.guests = guests;
        this.toWork = toWork;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public void openOn(HttpSecurity http) throws Exception {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(Calls.forTokens());
        http.securityMatchers(surface -> surface.requestMatchers(path(START), path(RETURN)))
                .oauth2Login(login -> login.loginPage(PAGE)
                        .loginProcessingUrl(RETURN)
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NoTokensKept())
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(requests()))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(claims()))
                        // Only what success makes of it becomes the session.
                        .securityContextRepository(new RequestAttributeSecurityContextRepository())
                        .successHandler(this::arrive)
                        .failureHandler(this::refuse)
                        .withObjectPostProcessor(refusing())
                        .withObjectPostProcessor(welcoming()));
    }

    @Override
    public Optional<String> exit(HttpServletRequest request, Authentication person) {
        if (!(person.getCredentials() instanceof OidcIdToken token)) {
            return Optional.empty();
        }
        var back = ServletUriComponentsBuilder.fromContextPath(request)
                .path(PAGE)
                .query("out")
                .toUriString();
        return provider.exit()
                .map(place -> UriComponentsBuilder.fromUriString(place)
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(token.getTokenValue(), settings.clientId(), back)
                        .toUriString());
    }

    private OAuth2AuthorizationRequestResolver requests() {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(provider, PAGE);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return requests;
    }

    /** The id token stays beside them: the provider wants to see it again when they leave. */
    private void arrive(HttpServletRequest request, HttpServletResponse response, Authentication arrival)
            throws IOException, ServletException {
        var guest = (Arrived) arrival.getPrincipal();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(guest.person().by(guest.getIdToken(), arrival.getDetails()));
        SecurityContextHolder.setContext(context);
        session.saveContext(context, request, response);
        toWork.onAuthenticationSuccess(request, response, context.getAuthentication());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof Stranger) {
            response.sendRedirect(PAGE + "?stranger");
            return;
        }
        LOG.warn("Nobody got in by {}: {}", settings.name(), shown(cause));
        response.sendRedirect(PAGE + (ProviderUnavailable.isCauseOf(cause) ? "?unreachable" : "?refused"));
    }

    /** Part of it may have come with the call, so that it must not look like another line. */
    private static String shown(AuthenticationException cause) {
        var message = String.valueOf(cause.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return message.substring(0, Math.min(SHOWN, message.length()));
    }

    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> refusing() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(OidcSignIn.this::refuse);
                return filter;
            }
        };
    }

    private ObjectPostProcessor<OAuth2LoginAuthenticationFilter> welcoming() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationResultConverter(guests::welcome);
                return filter;
            }
        };
    }

    private static OidcUserService claims() {
        var people = new DefaultOAuth2UserService();
        people.setRestOperations(Calls.forPeople());
        var claims = new OidcUserService();
        claims.setOauth2UserService(people);
        return claims;
    }

    private static PathPatternRequestMatcher path(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(path);
    }
}
