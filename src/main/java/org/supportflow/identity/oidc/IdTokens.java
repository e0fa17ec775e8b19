package org.supportflow.identity.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Reads what the provider has signed, by any method with a public key that it names: Spring's own takes one method only,
 * and waits for keys without end.
 */
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private record Reader(ClientRegistration provider, JwtDecoder decoder) {}

    private final RestTemplate http;
    private volatile @Nullable Reader reader;

    IdTokens(RestTemplate http) {
        this.http = http;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration provider) {
        var known = reader;
        if (known == null || known.provider() != provider) {
            known = new Reader(provider, decoder(provider));
            reader = known;
        }
        return known.decoder();
    }

    private JwtDecoder decoder(ClientRegistration provider) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        provider.getProviderDetails().getJwkSetUri())
                .jwsAlgorithms(accepted -> accepted.addAll(signatures(provider)))
                .restOperations(http)
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }

    private static Collection<SignatureAlgorithm> signatures(ClientRegistration provider) {
        var named =
                provider.getProviderDetails().getConfigurationMetadata().get("id_token_signing_alg_values_supported");
        var accepted = (named instanceof Collection<?> all ? all.stream() : Stream.of())
                .map(each -> SignatureAlgorithm.from(String.valueOf(each)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return accepted.isEmpty() ? List.of(SignatureAlgorithm.RS256) : accepted;
    }
}
