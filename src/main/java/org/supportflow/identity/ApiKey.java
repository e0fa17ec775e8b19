package org.supportflow.identity;

import java.util.Set;
import java.util.UUID;

/** A system that called with a valid key; {@code scopes} are codes of {@link ApiKeyScope}. */
public record ApiKey(UUID id, String name, Set<String> scopes) {}
