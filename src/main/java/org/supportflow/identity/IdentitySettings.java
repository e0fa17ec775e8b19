package org.supportflow.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may sign in and how often they may fail, as {@code supportflow.*}.
 *
 * @param adminPassword password of user admin; empty: generated at the first start and printed once
 * @param signIn when to stop believing that somebody merely mistyped
 */
@ConfigurationProperties("supportflow")
public record IdentitySettings(
        @DefaultValue("") String adminPassword,
        @DefaultValue SignIn signIn) {

    /**
     * When somebody who fails to sign in has to wait.
     *
     * @param failuresPerAccount failed sign-ins of one account within the window before it has to wait
     * @param failuresPerAddress failed sign-ins from one network address within the window before it has to wait
     * @param window how long a failure counts
     */
    public record SignIn(
            @DefaultValue("10") int failuresPerAccount,
            @DefaultValue("50") int failuresPerAddress,
            @DefaultValue("15m") Duration window) {}

    /** Never shows the password. */
    @Override
    public String toString() {
        return "IdentitySettings[signIn=%s]".formatted(signIn);
    }
}
