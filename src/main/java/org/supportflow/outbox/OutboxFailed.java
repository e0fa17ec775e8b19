package org.supportflow.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item was given up, once per item; published in the transaction that records it, so that what a person is to see
 * is written with it.
 */
public record OutboxFailed(long item, String kind, @Nullable UUID ticket, String error) {}
