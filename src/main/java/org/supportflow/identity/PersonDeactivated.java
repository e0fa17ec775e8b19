package org.supportflow.identity;

/** Somebody works here no more; {@code by} is who said so. */
public record PersonDeactivated(String person, String by) {}
