package org.supportflow.ticket.process;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Shows operators what this node told to processes, and how much waits for it on all nodes. */
@Component
class InboxMeters {

    private final Counter delivered;

    InboxMeters(MeterRegistry registry, InboxRows rows) {
        this.delivered = Counter.builder("supportflow.inbox.delivered")
                .description("Messages that this node brought to an end, heard or not awaited")
                .register(registry);
        Gauge.builder("supportflow.inbox.waiting", rows::countWaiting)
                .description("Messages that wait to be told to a process")
                .register(registry);
    }

    void delivered() {
        delivered.increment();
    }
}
