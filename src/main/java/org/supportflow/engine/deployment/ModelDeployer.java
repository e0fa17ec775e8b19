package org.supportflow.engine.deployment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.engine.check.Finding;
import org.supportflow.engine.check.KnownModels;
import org.supportflow.engine.check.ModelChecks;
import org.supportflow.engine.check.ModelFile;
import org.supportflow.engine.check.ModelKind;
import org.supportflow.engine.deployment.ReleaseSettings.OnPersonsVersion;

/** Brings a release's models live and keeps its promise: what a person published is never replaced silently. */
@Component
public class ModelDeployer {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    private final ReleaseLedger ledger;
    private final LiveModels live;
    private final ModelPublisher publisher;
    private final ModelOffers offers;
    private final ModelChecks checks;

    ModelDeployer(
            ReleaseLedger ledger, LiveModels live, ModelPublisher publisher, ModelOffers offers, ModelChecks checks) {
        this.ledger = ledger;
        this.live = live;
        this.publisher = publisher;
        this.offers = offers;
        this.checks = checks;
    }

    /** Compares and deploys under one lock, all or nothing; nodes that start at once come one after the other. */
    @Transactional
    public void deploy(Release release, OnPersonsVersion onPersonsVersion) {
        ledger.lock();
        if (!ledger.isNewest(release.build())) {
            LOG.warn(
                    "A later build than {} was here; its models stay live. Start the later build, or publish by hand.",
                    release.build());
            return;
        }
        var shipped = ModelChecks.keysIn(release.files());
        var start = new Start(release.build(), shipped, onPersonsVersion);
        for (var file : release.files()) {
            file.kind().ifPresent(kind -> deploy(start, file, kind));
        }
    }

    private void deploy(Start start, ModelFile file, ModelKind kind) {
        var key = file.stem();
        var checksum = Checksum.of(file.content());
        var present = live.find(kind, key);
        var unchanged = ledger.lastChecksum(kind, key).filter(checksum::equals).isPresent();
        if (unchanged && present.isPresent()) {
            return;
        }
        if (settle(start, file, present)) {
            ledger.remember(kind, key, checksum, start.build());
        }
    }

    /** False when the release's file was refused: what is live stays, and the next start tries again. */
    private boolean settle(Start start, ModelFile file, Optional<LiveModel> present) {
        if (present.isEmpty()) {
            return bringLive(start, file);
        }
        var living = present.get();
        if (living.checksum().equals(Checksum.of(file.content()))) {
            // A person's change that came back with the release: both agree.
            offers.withdraw(living.kind(), living.key());
            return true;
        }
        return living.isFromRelease() ? bringLive(start, file) : meetPersonsVersion(start, file, living);
    }

    /** False when the release's file was refused; its offer stays. */
    private boolean meetPersonsVersion(Start start, ModelFile file, LiveModel present) {
        return switch (start.onPersonsVersion()) {
            case KEEP_LIVE -> {
                offers.offer(present, file, start.build());
                LOG.info("A person published '{}': it stays live, and the release's change is offered.", file.name());
                yield true;
            }
            case TAKE_RELEASE -> {
                var taken = bringLive(start, file);
                if (taken) {
                    offers.withdraw(present.kind(), present.key());
                }
                yield taken;
            }
            case REFUSE_TO_START -> throw new PersonsVersionLive(file.name(), present.version());
        };
    }

    /** A file that its own checks refuse is left out, so that what is live stays; the build lets none through. */
    private boolean bringLive(Start start, ModelFile file) {
        var refusals = checks.check(List.of(file), live.known().and(start.shipped())).stream()
                .filter(Finding::refuses)
                .map(Finding::sentence)
                .collect(Collectors.joining("\n- "));
        if (!refusals.isEmpty()) {
            LOG.error("The release's '{}' was not deployed:\n- {}", file.name(), refusals);
            return false;
        }
        publisher.deploy(Publication.byRelease(file, Publication.RELEASE, "Build " + start.build()), start.build());
        return true;
    }

    /** What is the same for all files of one start. */
    private record Start(long build, KnownModels shipped, OnPersonsVersion onPersonsVersion) {}
}
