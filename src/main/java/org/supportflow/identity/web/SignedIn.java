package org.supportflow.identity.web;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.supportflow.identity.Accounts;

/**
 * A person who has signed in; {@code groups} are the engine's groups: roles and teams, {@code stamp} tells whether the
 * password is still the one they signed in with.
 */
public record SignedIn(String id, List<String> groups, String stamp) implements Principal, Serializable {

    public static SignedIn as(String id, Accounts.Account open) {
        return new SignedIn(id, List.copyOf(open.groups()), open.stamp());
    }

    /** For a session; each group is an authority {@code ROLE_<group>}, {@code proof} is what is still needed of how they came in. */
    public Authentication by(@Nullable Object proof, @Nullable Object details) {
        var authorities = groups.stream()
                .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                .toList();
        var token = UsernamePasswordAuthenticationToken.authenticated(this, proof, authorities);
        token.setDetails(details);
        return token;
    }

    @Override
    public String getName() {
        return id;
    }
}
