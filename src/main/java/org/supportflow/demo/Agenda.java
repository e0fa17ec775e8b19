package org.supportflow.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What people will do and when, the earliest first; at the same instant as planned. */
final class Agenda {

    private record Entry(Instant at, long number, Runnable deed) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private long planned;

    void plan(Instant at, Runnable deed) {
        entries.add(new Entry(at, planned++, deed));
    }

    Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::at);
    }

    /** Does the next thing if its time has come. */
    boolean doNext(Instant now) {
        var next = entries.peek();
        if (next == null || next.at().isAfter(now)) {
            return false;
        }
        entries.remove();
        next.deed().run();
        return true;
    }
}
