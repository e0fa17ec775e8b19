package org.supportflow.ticket;

import java.util.UUID;

/** What there is to know of a file without reading it; {@code size} in bytes. */
public record AttachmentFacts(UUID id, UUID messageId, String name, String type, int size) {}
