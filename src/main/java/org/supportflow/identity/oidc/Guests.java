package org.supportflow.identity.oidc;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.supportflow.identity.Accounts;
import org.supportflow.identity.Arrivals;
import org.supportflow.identity.Vouched;
import org.supportflow.identity.web.SignedIn;

/** Tells who somebody is here, from what the provider says of them. */
class Guests {

    private final OidcSettings settings;
    private final Arrivals arrivals;
    private final Accounts accounts;

    Guests(OidcSettings settings, Arrivals arrivals, Accounts accounts) {
        this.settings = settings;
        this.arrivals = arrivals;
        this.accounts = accounts;
    }

    /** The same as somebody of us; refuses whoever is not. */
    OAuth2AuthenticationToken welcome(OAuth2LoginAuthenticationToken arrival) {
        var guest = (OidcUser) arrival.getPrincipal();
        var address = arrival.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "unknown";
        var person = arrivals.welcome(vouched(guest), settings.rules(), address)
                .flatMap(id -> accounts.open(id).map(open -> SignedIn.as(id, open)))
                .orElseThrow(Stranger::new);
        return new OAuth2AuthenticationToken(new Arrived(guest, person), guest.getAuthorities(), OidcSignIn.ID);
    }

    private Vouched vouched(OidcUser guest) {
        var isVerified = Boolean.TRUE.equals(guest.getEmailVerified());
        return new Vouched(settings.name(), userId(guest), isVerified ? word(guest.getEmail()) : "", groups(guest));
    }

    /** An address is no user id, whatever claim holds it: it counts only where it is verified. */
    private String userId(OidcUser guest) {
        var claim = settings.userNameClaim();
        return claim.equals(StandardClaimNames.EMAIL)
                ? ""
                : word(guest.getClaims().get(claim));
    }

    private Optional<Set<String>> groups(OidcUser guest) {
        var claim = settings.groupsClaim();
        if (claim.isBlank() || !guest.hasClaim(claim)) {
            return Optional.empty();
        }
        Object says = guest.getClaims().get(claim);
        var groups = says instanceof Collection<?> many ? many : Set.of(Objects.requireNonNullElse(says, ""));
        return Optional.of(groups.stream().map(String::valueOf).collect(Collectors.toSet()));
    }

    /** No control characters, which no name of ours has and the database refuses. */
    private static String word(@Nullable Object says) {
        var text = says instanceof String word ? word.strip() : "";
        return text.chars().anyMatch(Character::isISOControl) ? "" : text;
    }
}
