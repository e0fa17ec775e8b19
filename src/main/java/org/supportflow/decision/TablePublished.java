package org.supportflow.decision;

import java.time.Instant;

/** A person put a version of a table live; told in the transaction that does it. */
public record TablePublished(
        String table, int version, PublicationScope scope, String author, String comment, Instant at) {}
