package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;

import org.junit.jupiter.api.Test;

/** R17: the ticket was opened before we had it. */
class R17BackDatedTest {

    private static final String TARGETS = "firstResponse=PT1H resolution=PT4H";

    @Test
    void promisesNothingWhenItIsImportedClosed() {
        var desk = new Desk()
                .at("2026-02-02 09:00", (ledger, stamp) -> ledger.imported(stamp, true))
                .agreed("2026-02-03 09:00", TARGETS, Recalculation.RETROACTIVE);

        assertThat(desk.ledger().views(instant("2026-02-03 09:00"))).isEmpty();
    }

    @Test
    void tellsNoStepThatLiesBehindASilentImport() {
        var desk = new Desk()
                .at("2026-02-02 09:00", (ledger, stamp) -> ledger.imported(stamp, false))
                .agreed("2026-02-03 09:00", TARGETS, Recalculation.RETROACTIVE);

        var resolution = desk.clock(ClockKind.RESOLUTION, "2026-02-03 09:00");

        assertThat(resolution.startedAt()).isEqualTo(instant("2026-02-02 09:00"));
        assertThat(resolution.breachedAt()).isEqualTo(instant("2026-02-02 13:00"));
        assertThat(resolution.reachedStep()).isEqualTo(150);
        assertThat(resolution.nextStepAt()).isNull();
    }
}
