package org.supportflow.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Remembers what it was given; payloads that say so cannot be delivered. */
@Component
class TestChannel implements OutboxChannel {

    static final String KIND = "test";

    private final List<OutboxItem> delivered = new CopyOnWriteArrayList<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(OutboxItem item) {
        if (item.payload().equals("never")) {
            throw new Undeliverable("nobody is there");
        }
        if (item.payload().equals("later")) {
            throw new IllegalStateException("not yet");
        }
        delivered.add(item);
    }

    List<String> payloads(String prefix) {
        return delivered.stream()
                .map(OutboxItem::payload)
                .filter(text -> text.startsWith(prefix))
                .toList();
    }
}
