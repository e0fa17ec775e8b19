package org.supportflow.engine.deployment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a release may do to live models.
 *
 * @param onPersonsVersion when a release changes a model whose live version a person published
 * @param build number of this build, higher for a later one; 0 takes the time at which it was built
 */
@ConfigurationProperties("supportflow.release")
public record ReleaseSettings(
        @DefaultValue("KEEP_LIVE") OnPersonsVersion onPersonsVersion,
        @DefaultValue("0") long build) {

    /** The operator's choice between the two. */
    public enum OnPersonsVersion {
        KEEP_LIVE,
        TAKE_RELEASE,
        REFUSE_TO_START
    }
}
