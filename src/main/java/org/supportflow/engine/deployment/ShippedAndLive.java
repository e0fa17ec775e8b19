package org.supportflow.engine.deployment;

import org.supportflow.engine.check.KnownModels;
import org.supportflow.engine.check.ModelChecks;

/** What a diagram may refer to besides what is deployed together with it. */
class ShippedAndLive {

    private final KnownModels shipped = ModelChecks.keysIn(ReleaseFiles.onClassPath());
    private final LiveModels live;

    ShippedAndLive(LiveModels live) {
        this.live = live;
    }

    KnownModels models() {
        return shipped.and(live.known());
    }
}
