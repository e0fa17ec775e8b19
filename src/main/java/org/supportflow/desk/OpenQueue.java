package org.supportflow.desk;

import org.jspecify.annotations.Nullable;

/**
 * A list of work in Tasklist that somebody has.
 *
 * @param key which of ours it is: mine, team, free or triage; null for one that an operator made
 * @param waiting how much is in it; null if only Tasklist can tell
 */
public record OpenQueue(
        String id,
        String name,
        @Nullable String key,
        @Nullable Integer waiting) {

    /** More than this is only said to be more. */
    public static final int MOST = 999;

    public boolean isMore() {
        return waiting != null && waiting > MOST;
    }
}
