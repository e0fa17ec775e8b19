package org.supportflow.mail.inbound;

import java.time.Instant;

/** A stored mail that is to be processed; {@code key} is its Message-ID, or one made for it. */
record RawMail(long id, String key, String contentKey, Instant receivedAt, byte[] content, int attempts) {}
