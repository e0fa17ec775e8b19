package org.supportflow.decision.publication;

import org.jspecify.annotations.Nullable;
import org.supportflow.decision.PublicationScope;

/**
 * A person's wish to put a version of a table live.
 *
 * @param file the table as DMN XML
 * @param basedOn the version it was made from; refused when another one is live by now, null asks for no such care
 */
public record TableChange(
        String key,
        byte[] file,
        String comment,
        PublicationScope scope,
        @Nullable Integer basedOn) {}
