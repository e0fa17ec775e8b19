package org.supportflow.identity.oidc;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.util.StringUtils;
import org.supportflow.identity.Accounts;
import org.supportflow.identity.Arrivals;
import org.supportflow.identity.web.OtherSignIn;

/** Where no provider is named, nothing of this is there. */
@Configuration(proxyBeanMethods = false)
@Conditional(OidcConfiguration.ProviderNamed.class)
class OidcConfiguration {

    @Bean
    OtherSignIn oidcSignIn(
            OidcSettings settings,
            Arrivals arrivals,
            Accounts accounts,
            Clock clock,
            AuthenticationSuccessHandler toWork) {
        return new OidcSignIn(
                settings,
                new Provider(settings, Calls.forAddresses(), clock),
                new Guests(settings, arrivals, accounts),
                toWork);
    }

    /** Spring Security takes one only as a bean. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        return new IdTokens(Calls.forKeys());
    }

    /** An empty issuer is none. */
    static class ProviderNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("supportflow.oidc.issuer"));
        }
    }
}
