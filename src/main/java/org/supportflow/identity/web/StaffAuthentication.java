package org.supportflow.identity.web;

import java.util.Map;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.supportflow.audit.Audit;
import org.supportflow.identity.Accounts;
import org.supportflow.identity.PasswordCheck;
import org.supportflow.identity.SignInLimits;

/** Signs staff in by name and password; each group of theirs is an authority {@code ROLE_<group>}. */
@Component
class StaffAuthentication implements AuthenticationProvider {

    private final PasswordCheck passwords;
    private final SignInLimits limits;
    private final Accounts accounts;
    private final Audit audit;

    StaffAuthentication(PasswordCheck passwords, SignInLimits limits, Accounts accounts, Audit audit) {
        this.passwords = passwords;
        this.limits = limits;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var account = request.getName();
        var password = String.valueOf(request.getCredentials());
        if (!passwords.isRemembered(account, password)) {
            check(account, password, address(request));
        }
        var open = accounts.open(account).orElseThrow(StaffAuthentication::wrong);
        return SignedIn.as(account, open).by(null, request.getDetails());
    }

    private void check(String account, String password, String address) {
        if (limits.isExceeded(account, address)) {
            throw new TooManySignIns(limits.window());
        }
        // Who is deactivated learns no more than who mistyped; both take as long.
        if (!passwords.matches(account, password) || accounts.open(account).isEmpty()) {
            limits.failed(account, address);
            audit.record(account, "signInFailed", "person:" + account, Map.of("address", address));
            throw wrong();
        }
        limits.succeeded(account);
        audit.record(account, "signedIn", "person:" + account, Map.of("address", address));
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("Name or password is wrong.");
    }

    private static String address(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "unknown";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
