package org.supportflow.engine.deployment;

import java.time.Instant;
import org.supportflow.engine.check.ModelFile;
import org.supportflow.engine.check.ModelKind;

/** A change that a release brought and that was not made, because a person's version is live; a person decides. */
public record ModelOffer(
        long id, ModelKind kind, String key, ModelFile file, String checksum, long build, Instant offeredAt) {}
