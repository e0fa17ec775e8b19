package org.supportflow.outbox;

/** The outside will never take this item, however often we try: a person must look. */
public class Undeliverable extends RuntimeException {

    public Undeliverable(String message) {
        super(message);
    }
}
