package org.supportflow.decision.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportflow.decision.publication.TableVersion;
import org.supportflow.engine.deployment.ModelOffer;

/** A version of a table as clients see it; of the live one also what a release offers. */
record TableAnswer(
        String key,
        String name,
        int version,
        String source,
        String author,
        @Nullable String approvedBy,
        String comment,
        Instant publishedAt,
        @Nullable Offer offer) {

    /** What a release would have changed. */
    record Offer(long build, Instant offeredAt) {}

    static TableAnswer of(TableVersion version) {
        return of(version, Optional.empty());
    }

    static TableAnswer of(TableVersion version, Optional<ModelOffer> offer) {
        return new TableAnswer(
                version.key(),
                version.name(),
                version.version(),
                version.source(),
                version.author(),
                version.approvedBy(),
                version.comment(),
                version.publishedAt(),
                offer.map(open -> new Offer(open.build(), open.offeredAt())).orElse(null));
    }
}
