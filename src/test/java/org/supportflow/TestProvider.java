package org.supportflow;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Lets staff sign in at an {@link OidcProvider} too, which tests may ask for. */
class TestProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var provider = new OidcProvider();
        TestPropertyValues.of(
                        "supportflow.oidc.issuer=" + provider.issuer(),
                        "supportflow.oidc.client-id=" + OidcProvider.CLIENT,
                        "supportflow.oidc.client-secret=" + OidcProvider.SECRET,
                        "supportflow.oidc.name=Example Login",
                        "supportflow.oidc.groups-claim=groups",
                        "supportflow.oidc.groups=/desk/platform=platform,leads=lead")
                .applyTo(context);
        context.getBeanFactory().registerSingleton("oidcProvider", provider);
    }
}
