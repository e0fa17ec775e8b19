package org.supportflow.customer;

/** What becomes of a contact: other facts, another organization, or that they have left. */
public record ContactChange(ContactDraft draft, String organization, boolean left) {}
