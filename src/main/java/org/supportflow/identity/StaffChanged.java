package org.supportflow.identity;

/** What is known of a person, or the groups they belong to, is different now. */
public record StaffChanged(String person) {}
