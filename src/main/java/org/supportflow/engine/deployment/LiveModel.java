package org.supportflow.engine.deployment;

import org.supportflow.engine.check.ModelKind;

/** The newest version of a model: what runs for new tickets. */
public record LiveModel(
        ModelKind kind,
        String key,
        int version,
        String definitionId,
        String deploymentId,
        String resourceName,
        String source,
        byte[] content) {

    public boolean isFromRelease() {
        return source.equals(Publication.RELEASE);
    }

    String checksum() {
        return Checksum.of(content);
    }
}
