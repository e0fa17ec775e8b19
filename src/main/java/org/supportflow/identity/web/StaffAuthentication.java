package org.supportflow.identity.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.supportflow.audit.Audit;
import org.supportflow.identity.PasswordCheck;
import org.supportflow.identity.SignInLimits;
import org.supportflow.identity.Staff;

/** Signs staff in by name and password; each group of theirs is an authority {@code ROLE_<group>}. */
@Component
class StaffAuthentication implements AuthenticationProvider {

    private final PasswordCheck passwords;
    private final SignInLimits limits;
    private final Staff staff;
    private final Audit audit;

    StaffAuthentication(PasswordCheck passwords, SignInLimits limits, Staff staff, Audit audit) {
        this.passwords = passwords;
        this.limits = limits;
        this.staff = staff;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var account = request.getName();
        var password = String.valueOf(request.getCredentials());
        if (!passwords.isRemembered(account, password)) {
            check(account, password, address(request));
        }
        return signedIn(account, staff.groupsOf(account), request.getDetails());
    }

    private void check(String account, String password, String address) {
        if (limits.isExceeded(account, address)) {
            throw new TooManySignIns(limits.window());
        }
        if (!passwords.matches(account, password)) {
            limits.failed(account, address);
            audit.record(account, "signInFailed", "person:" + account, Map.of("address", address));
            throw new BadCredentialsException("Name or password is wrong.");
        }
        limits.succeeded(account);
        audit.record(account, "signedIn", "person:" + account, Map.of("address", address));
    }

    private static Authentication signedIn(String account, Set<String> groups, Object details) {
        var authorities = groups.stream()
                .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                .toList();
        var token = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account, List.copyOf(groups)), null, authorities);
        token.setDetails(details);
        return token;
    }

    private static String address(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "unknown";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
