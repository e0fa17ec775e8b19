package org.supportflow.decision.publication;

import java.time.Instant;

/** What somebody is about to change in a table, and from which version. */
public record TableDraft(String key, String person, byte[] content, int basedOn, Instant savedAt) {}
