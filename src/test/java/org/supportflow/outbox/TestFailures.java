package org.supportflow.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of what was given up. */
@Component
class TestFailures {

    private final List<OutboxFailed> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(OutboxFailed failed) {
        heard.add(failed);
    }

    List<OutboxFailed> of(String kind) {
        return heard.stream().filter(failed -> failed.kind().equals(kind)).toList();
    }
}
