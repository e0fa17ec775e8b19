package org.supportflow.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Shows operators how much waits to leave the house and how much was given up. */
@Component
class OutboxMeters implements MeterBinder {

    private final OutboxRows rows;

    OutboxMeters(OutboxRows rows) {
        this.rows = rows;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var state : new String[] {"waiting", "failed"}) {
            Gauge.builder("supportflow.outbox", () -> rows.count(state))
                    .tag("state", state)
                    .description("Items that wait to be sent, or were given up")
                    .register(registry);
        }
    }
}
