package org.supportflow.identity.oidc;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.supportflow.identity.ProviderGroups;

/**
 * The provider at which staff may sign in, as {@code supportflow.oidc.*}.
 *
 * @param issuer its address as it names itself, e.g. {@code https://login.example.com/realms/staff}; empty = nobody
 *     signs in elsewhere
 * @param clientId how the provider calls us
 * @param clientSecret what we prove that with
 * @param name how people call the provider; stands on the button
 * @param scopes what we ask the provider for
 * @param userNameClaim the claim that holds the user id of a person here; people must not be able to choose it there
 * @param groupsClaim the claim that holds the groups of a person; empty = roles and teams are given here only
 * @param groups which of those groups give which role or team, e.g. {@code emea-support=support,leads=lead}
 */
@ConfigurationProperties("supportflow.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("OpenID Connect") String name,
        @DefaultValue({"openid", "profile", "email"}) Set<String> scopes,
        @DefaultValue("preferred_username") String userNameClaim,
        @DefaultValue("") String groupsClaim,
        @DefaultValue List<String> groups) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** All of it or nothing: half a provider would show a button that leads nowhere. */
    OidcSettings {
        var needed = List.of(issuer, clientId, clientSecret);
        if (needed.stream().anyMatch(String::isBlank) && !needed.stream().allMatch(String::isBlank)) {
            throw new IllegalArgumentException("Set SUPPORTFLOW_OIDC_ISSUER, SUPPORTFLOW_OIDC_CLIENT_ID and"
                    + " SUPPORTFLOW_OIDC_CLIENT_SECRET, or none of them if nobody signs in at a provider");
        }
        if (!issuer.isBlank() && !isPrivate(issuer)) {
            throw new IllegalArgumentException(
                    "SUPPORTFLOW_OIDC_ISSUER is '%s'. It must be an https address; http only on this machine"
                            .formatted(issuer));
        }
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException("SUPPORTFLOW_OIDC_SCOPES must name openid");
        }
        if (groups.isEmpty() == !groupsClaim.isBlank()) {
            throw new IllegalArgumentException(
                    "Set both SUPPORTFLOW_OIDC_GROUPS_CLAIM and SUPPORTFLOW_OIDC_GROUPS, or neither");
        }
        rules(groups);
    }

    /** What the groups of the provider give here. */
    ProviderGroups rules() {
        return rules(groups);
    }

    private static ProviderGroups rules(List<String> groups) {
        return new ProviderGroups(groups.stream().map(OidcSettings::rule).toList());
    }

    private static ProviderGroups.Rule rule(String written) {
        int sign = written.lastIndexOf('=');
        if (sign < 1) {
            throw new IllegalArgumentException(
                    "SUPPORTFLOW_OIDC_GROUPS holds '%s'. Write theirs=ours, e.g. emea-support=support"
                            .formatted(written));
        }
        return ProviderGroups.Rule.of(
                written.substring(0, sign).strip(), written.substring(sign + 1).strip());
    }

    /** Can nobody on the way read or change what goes there? */
    private static boolean isPrivate(String address) {
        try {
            var place = URI.create(address);
            return place.getHost() != null
                    && ("https".equals(place.getScheme())
                            || ("http".equals(place.getScheme()) && THIS_MACHINE.contains(place.getHost())));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=%s, clientId=%s]".formatted(issuer, clientId);
    }
}
