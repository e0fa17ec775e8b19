package org.supportflow.sla;

import java.time.Instant;
import java.util.List;

/**
 * How far the open tickets are that a published table of service levels counts for.
 *
 * @param tickets how many were open when it was published
 * @param failed the first tickets that keep what they had, with the reason
 */
public record Rollout(
        long id,
        int tableVersion,
        String scope,
        String author,
        String comment,
        Instant publishedAt,
        int tickets,
        int done,
        List<Failure> failed) {

    /** Why a ticket keeps what it had. */
    public record Failure(String ticket, String reason) {}

    public boolean isFinished() {
        return done + failed.size() >= tickets;
    }
}
