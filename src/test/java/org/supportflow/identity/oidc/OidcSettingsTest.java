package org.supportflow.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.supportflow.identity.web.OtherSignIn;

class OidcSettingsTest {

    private final ApplicationContextRunner product =
            new ApplicationContextRunner().withUserConfiguration(Settings.class, OidcConfiguration.class);

    @Test
    void offersNoProviderUntilOneIsNamed() {
        product.withPropertyValues("supportflow.oidc.issuer=")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(OidcSettings.class)
                        .doesNotHaveBean(OtherSignIn.class));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            issuer=https://login.example                                                  | SUPPORTFLOW_OIDC_CLIENT_SECRET, or none of them
            client-id=x                                                                   | SUPPORTFLOW_OIDC_CLIENT_SECRET, or none of them
            issuer=https://login.example client-id=x                                      | SUPPORTFLOW_OIDC_CLIENT_SECRET, or none of them
            issuer=http://login.example client-id=x client-secret=y                       | must be an https address
            issuer=login.example client-id=x client-secret=y                              | must be an https address
            scopes=profile                                                                | SUPPORTFLOW_OIDC_SCOPES must name openid
            groups-claim=groups                                                           | SUPPORTFLOW_OIDC_GROUPS_CLAIM and SUPPORTFLOW_OIDC_GROUPS, or neither
            groups=a=support                                                              | SUPPORTFLOW_OIDC_GROUPS_CLAIM and SUPPORTFLOW_OIDC_GROUPS, or neither
            groups-claim=groups groups=support                                            | Write theirs=ours
            groups-claim=groups groups=bosses=admin                                       | 'admin' can be given to nobody
            groups-claim=groups groups=bosses=camunda-admin                               | 'camunda-admin' can be given to nobody
            """)
    void refusesToStartWithHalfAProvider(String settings, String reason) {
        var named = Arrays.stream(settings.split(" "))
                .map(setting -> "supportflow.oidc." + setting)
                .toArray(String[]::new);

        product.withPropertyValues(named)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(reason));
    }

    @Test
    void neverShowsTheSecret() {
        var settings = new OidcSettings(
                "https://login.example", "x", "hidden", "Login", Set.of("openid"), "email", "", List.of());

        assertThat(settings.toString()).contains("https://login.example").doesNotContain("hidden");
    }

    @EnableConfigurationProperties(OidcSettings.class)
    static class Settings {}
}
