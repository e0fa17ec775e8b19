package org.supportflow.outbox;

/** There is something to send once the transaction has committed. */
record OutboxFilled() {}
