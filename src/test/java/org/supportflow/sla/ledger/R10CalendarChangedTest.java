package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;
import static org.supportflow.sla.ledger.Desk.submitted;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** R10: a calendar changes while clocks count by it; here to Monday to Thursday 10 to 14. */
class R10CalendarChangedTest {

    @Test
    void countsTheRestByTheNewHours() {
        var desk = submitted("2026-02-02 09:00", "resolution=PT16H").shortDays("2026-02-03 12:00");

        // eight hours on Monday and three on Tuesday are done; two more, then four a day
        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 12:00").dueAt()).isEqualTo(instant("2026-02-04 13:00"));
    }

    @Test
    void leavesWhatWasCountedBeforeAsItWas() {
        var desk = submitted("2026-02-02 09:00", "resolution=PT16H").shortDays("2026-02-03 12:00");

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 12:00").elapsed())
                .isEqualTo(Duration.ofHours(11));
        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-04 10:30").elapsed())
                .isEqualTo(Duration.ofMinutes(13 * 60 + 30));
    }

    @Test
    void leavesPausesBeforeAsTheyWereAndCountsLaterOnesByTheNewHours() {
        var desk = submitted("2026-02-02 09:00", "resolution=PT16H")
                .waitingForCustomer("2026-02-02 15:00")
                .at("2026-02-02 17:00", Ledger::resumed)
                .shortDays("2026-02-03 12:00")
                .waitingForCustomer("2026-02-03 13:00")
                .at("2026-02-03 18:00", Ledger::resumed);

        // 6 h on Monday, 3 h and 1 h on Tuesday; 4 h on Wednesday, 2 h on Thursday
        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 18:00").dueAt()).isEqualTo(instant("2026-02-05 12:00"));
    }

    @Test
    void keepsBusinessDaysThatAreOver() {
        var desk = submitted("2026-02-02 11:00", "resolution=P5D").shortDays("2026-02-04 12:00");

        // Monday 11 to Wednesday 11 were two; Thursday, Monday and Tuesday are three more
        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-04 12:00").dueAt()).isEqualTo(instant("2026-02-10 11:00"));
    }

    @Test
    void neverBreaksOrMendsWhatWasDueBefore() {
        var late = submitted("2026-02-02 09:00", "resolution=PT4H").shortDays("2026-02-02 15:00");
        var inTime = submitted("2026-02-02 09:00", "resolution=PT4H")
                .at("2026-02-02 13:00", Ledger::solved)
                .shortDays("2026-02-02 15:00");

        assertThat(late.clock(ClockKind.RESOLUTION, "2026-02-03 09:00").breachedAt())
                .isEqualTo(instant("2026-02-02 13:00"));
        assertThat(inTime.clock(ClockKind.RESOLUTION, "2026-02-03 09:00").breached())
                .isFalse();
        assertThat(inTime.clock(ClockKind.RESOLUTION, "2026-02-03 09:00")
                        .terms()
                        .calendarVersion())
                .isEqualTo(1);
    }

    @Test
    void leavesAnAgreedDueWhereItIs() {
        var desk = submitted("2026-02-02 09:00", "resolution=PT16H")
                .at(
                        "2026-02-02 10:00",
                        (ledger, stamp) -> ledger.adjusted(
                                new ClockId(ClockKind.RESOLUTION, 1),
                                instant("2026-02-06 12:00"),
                                "message 7",
                                stamp.withReason("They test on Friday")))
                .shortDays("2026-02-03 12:00");

        var clock = desk.clock(ClockKind.RESOLUTION, "2026-02-03 12:00");

        assertThat(clock.dueAt()).isEqualTo(instant("2026-02-06 12:00"));
        assertThat(clock.originalDueAt()).isEqualTo(instant("2026-02-03 17:00"));
    }

    @Test
    void startsLaterClocksByTheNewHours() {
        var desk = submitted("2026-02-02 09:00", "nextResponse=PT2H")
                .at("2026-02-02 10:00", Ledger::publicReply)
                .shortDays("2026-02-03 12:00")
                .at("2026-02-04 08:00", Ledger::customerWrote);

        assertThat(desk.clock(ClockKind.NEXT_RESPONSE, "2026-02-04 08:00").dueAt())
                .isEqualTo(instant("2026-02-04 12:00"));
    }

    @Test
    void countsByTheNewHoursAfterReopening() {
        var desk = submitted("2026-02-02 09:00", "resolution=PT16H")
                .at("2026-02-02 17:00", Ledger::solved)
                .shortDays("2026-02-03 12:00")
                .at("2026-02-04 10:00", Ledger::reopened);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-04 10:00").dueAt()).isEqualTo(instant("2026-02-05 14:00"));
    }

    @Test
    void triesAChangeOnWithoutMakingIt() {
        var desk = submitted("2026-02-02 09:00", "resolution=PT16H");
        var tried = desk.ledger().copy();
        var at = instant("2026-02-03 12:00");

        tried.calendarChanged("business", Desk.SHORT_DAYS, new Stamp(at, at, "calendarChanged", "manager"));

        assertThat(tried.views(at)).extracting(ClockView::dueAt).containsExactly(instant("2026-02-04 13:00"));
        assertThat(desk.ledger().newEvents()).hasSize(1);
    }
}
