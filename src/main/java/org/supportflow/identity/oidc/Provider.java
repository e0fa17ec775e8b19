package org.supportflow.identity.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;

/** The provider, asked for its addresses when somebody signs in, and again after an hour: we start also while it is away. */
class Provider implements ClientRegistrationRepository {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private record Known(ClientRegistration registration, Instant until) {}

    private static final Duration MEMORY = Duration.ofHours(1);

    private final OidcSettings settings;
    private final RestClient http;
    private final Clock clock;
    private volatile @Nullable Known known;

    Provider(OidcSettings settings, RestClient http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public ClientRegistration findByRegistrationId(String id) {
        var before = known;
        if (before != null && before.until().isAfter(clock.instant())) {
            return before.registration();
        }
        var now = new Known(discover(), clock.instant().plus(MEMORY));
        known = now;
        return now.registration();
    }

    /** Where a session at the provider is ended, if it says so. */
    Optional<String> exit() {
        return Optional.ofNullable(known)
                .map(found -> found.registration().getProviderDetails().getConfigurationMetadata())
                .map(says -> says.get("end_session_endpoint"))
                .map(Object::toString);
    }

    private ClientRegistration discover() {
        var place = settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration";
        try {
            return registration(
                    Objects.requireNonNullElse(http.get().uri(place).retrieve().body(JSON), Map.of()));
        } catch (RuntimeException cause) {
            throw new ProviderUnavailable(
                    "%s does not tell how to sign in: %s".formatted(place, cause.getMessage()), cause);
        }
    }

    private ClientRegistration registration(Map<String, Object> says) {
        if (!settings.issuer().equals(says.get("issuer"))) {
            throw new IllegalStateException(
                    "it calls itself '%s'; SUPPORTFLOW_OIDC_ISSUER must be the same".formatted(says.get("issuer")));
        }
        return ClientRegistrations.fromOidcConfiguration(says)
                .registrationId(OidcSignIn.ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .redirectUri("{baseUrl}" + OidcSignIn.RETURN)
                .build();
    }
}
