package org.supportflow.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be delivered. {@code key} stays the same at each attempt, so that the other side can tell a repetition;
 * {@code attempt} counts from 1.
 */
public record OutboxItem(long id, String kind, @Nullable UUID ticket, String key, String payload, int attempt) {}
