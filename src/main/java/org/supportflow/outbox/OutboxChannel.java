package org.supportflow.outbox;

/** Brings items of one kind to the outside: mail, an issue tracker, a webhook. */
public interface OutboxChannel {

    /** The kind of items this channel takes. */
    String kind();

    /**
     * Delivers the item within 20 seconds or throws. Called outside any transaction; the same item can come twice, with
     * the same key, when a node died between delivering and remembering it.
     *
     * @throws Undeliverable when another attempt cannot help
     */
    void deliver(OutboxItem item);
}
