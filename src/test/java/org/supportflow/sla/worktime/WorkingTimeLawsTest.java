package org.supportflow.sla.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;

/** What holds for any calendar, over spans that no oracle could walk. */
@Domain(Samples.class)
@PropertyDefaults(tries = 2_000)
class WorkingTimeLawsTest {

    private static final Duration TICK = Duration.ofNanos(1);
    private static final Duration YEARS = Duration.ofDays(12 * 365);

    @Property
    void reachesWhatWasAddedAndNotATickEarlier(@ForAll Sample sample) {
        var time = WorkingTime.in(sample.calendar());
        var amount = yearsFrom(sample, time);

        var due = sum(time, sample.start(), amount);

        assertThat(time.between(sample.start(), due)).isEqualTo(amount);
        assertThat(time.between(sample.start(), due.minus(TICK))).isEqualTo(amount.minus(TICK));
    }

    @Property
    void goesBackToTheLastInstantThatLeavesAsMuch(@ForAll Sample sample) {
        var time = WorkingTime.in(sample.calendar());
        var amount = sample.someOf(time.between(sample.start().minus(YEARS), sample.start()));

        var begin = sum(time, sample.start(), amount.negated());

        assertThat(time.between(begin, sample.start())).isEqualTo(amount);
        assertThat(time.between(begin.plus(TICK), sample.start())).isEqualTo(amount.minus(TICK));
    }

    @Property
    void comesBackToTheOpeningItStartedFrom(@ForAll Sample sample) {
        var time = WorkingTime.in(sample.calendar());
        var amount = yearsFrom(sample, time);

        var back = time.add(sum(time, sample.start(), amount), amount.negated());

        assertThat(back).isEqualTo(time.opening(sample.start()));
    }

    @Property
    void addsInPartsWhatItAddsAtOnce(@ForAll Sample sample) {
        var time = WorkingTime.in(sample.calendar());
        var whole = yearsFrom(sample, time);
        var part = sample.someOf(whole);

        var inParts = sum(time, sum(time, sample.start(), part), whole.minus(part));

        assertThat(inParts).isEqualTo(sum(time, sample.start(), whole));
    }

    @Property
    void measuresInPartsWhatItMeasuresAtOnce(@ForAll Sample sample) {
        var time = WorkingTime.in(sample.calendar());
        var end = sample.end().plus(YEARS);

        var parts = time.between(sample.start(), sample.end()).plus(time.between(sample.end(), end));

        assertThat(parts).isEqualTo(time.between(sample.start(), end));
        assertThat(parts).isBetween(TICK, Duration.between(sample.start(), end));
    }

    @Property
    void fallsDueLaterForMoreWorkOrALaterStart(@ForAll Sample sample) {
        var time = WorkingTime.in(sample.calendar());
        var amount = yearsFrom(sample, time);

        var due = sum(time, sample.start(), amount);

        assertThat(sum(time, sample.start(), amount.plus(TICK))).isAfter(due);
        assertThat(sum(time, sample.end(), amount)).isAfterOrEqualTo(due);
    }

    @Property
    void neverFallsDueOutsideWorkingTime(@ForAll Sample sample) {
        var time = WorkingTime.in(sample.calendar());
        var wall = new MinuteSteps(sample.calendar());

        var due = sum(time, sample.start(), yearsFrom(sample, time));
        var opening = time.opening(sample.start()).orElseThrow();

        assertThat(wall.isWorking(due.minus(TICK))).isTrue();
        assertThat(wall.isWorking(opening)).isTrue();
        assertThat(time.between(sample.start(), opening)).isZero();
    }

    @Property
    void countsABusinessDayFromTheInstantItIsDue(@ForAll Sample sample) {
        var time = WorkingTime.in(sample.calendar());
        var days = (int) (1 + sample.share() * 2_000);

        var due = time.due(sample.start(), new Target.BusinessDays(days, false)).orElseThrow();

        assertThat(time.businessDays(sample.start(), due)).isEqualTo(days);
        assertThat(time.businessDays(sample.start(), due.minus(TICK))).isEqualTo(days - 1);
    }

    private static Instant sum(WorkingTime time, Instant start, Duration amount) {
        return time.add(start, amount).orElseThrow();
    }

    private static Duration yearsFrom(Sample sample, WorkingTime time) {
        return sample.someOf(time.between(sample.start(), sample.start().plus(YEARS)));
    }
}
