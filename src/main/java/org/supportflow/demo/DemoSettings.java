package org.supportflow.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether this is a desk to try things on, as {@code supportflow.demo*}.
 *
 * @param demo whether an empty database is filled with a demo desk at the first start
 * @param demoPassword password of all people of the demo; empty: generated when they are made and printed once
 */
@ConfigurationProperties("supportflow")
public record DemoSettings(
        @DefaultValue("false") boolean demo,
        @DefaultValue("") String demoPassword) {

    /** Never shows the password. */
    @Override
    public String toString() {
        return "DemoSettings[demo=%s]".formatted(demo);
    }
}
