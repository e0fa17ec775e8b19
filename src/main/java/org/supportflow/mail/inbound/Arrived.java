package org.supportflow.mail.inbound;

import java.time.Instant;

/** A mail as it lay in the mailbox; {@code receivedAt} is the server's word, never the sender's. */
record Arrived(String account, long uidValidity, long uid, Instant receivedAt, byte[] content) {}
