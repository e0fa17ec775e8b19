package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;
import static org.supportflow.sla.ledger.Desk.submitted;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** R15: the ticket comes in outside working hours. */
class R15OutsideWorkingHoursTest {

    @Test
    void countsFromTheNextOpeningAndReportsTheRealInstant() {
        var desk = submitted("2026-01-31 22:00", "firstResponse=PT1H");

        var clock = desk.clock(ClockKind.FIRST_RESPONSE, "2026-02-01 12:00");

        assertThat(clock.startedAt()).isEqualTo(instant("2026-01-31 22:00"));
        assertThat(clock.elapsed()).isEqualTo(Duration.ZERO);
        assertThat(clock.dueAt()).isEqualTo(instant("2026-02-02 10:00"));
    }
}
