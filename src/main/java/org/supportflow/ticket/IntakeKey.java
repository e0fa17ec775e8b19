package org.supportflow.ticket;

/** Names one request of one caller; {@code content} is what must be the same when the key comes again. */
public record IntakeKey(String caller, String key, String content) {}
