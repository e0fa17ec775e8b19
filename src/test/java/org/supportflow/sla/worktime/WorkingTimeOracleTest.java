package org.supportflow.sla.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Any zone, windows, holidays and exceptions against an oracle that steps minute by minute. */
@Domain(Samples.class)
class WorkingTimeOracleTest {

    @Property
    void agreesWithSteppingMinuteByMinute(@ForAll Sample sample) {
        var time = WorkingTime.in(sample.calendar());
        var steps = new MinuteSteps(sample.calendar());
        var start = sample.start();
        var end = sample.end();

        var worked = steps.between(start, end);

        assertThat(time.between(start, end)).isEqualTo(worked);
        assertThat(time.between(end, start)).isEqualTo(worked.negated());
        if (!worked.isZero()) {
            var amount = sample.someOf(worked);
            assertThat(time.add(start, amount)).contains(steps.add(start, amount));
            assertThat(time.add(end, amount.negated())).contains(steps.subtract(end, amount));
        }
    }

    @Property
    void countsBusinessDaysAsTheCalendarOnTheWallDoes(@ForAll Sample sample) {
        var time = WorkingTime.in(sample.calendar());
        var steps = new MinuteSteps(sample.calendar());
        var days = (int) (1 + sample.share() * sample.share() * 30);
        var sameTime = new Target.BusinessDays(days, false);
        var end = new Target.BusinessDays(days, true);

        assertThat(time.due(sample.start(), sameTime)).contains(steps.due(sample.start(), sameTime));
        assertThat(time.due(sample.start(), end)).contains(steps.due(sample.start(), end));
    }
}
