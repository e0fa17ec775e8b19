package org.supportflow.sla.holiday;

/** A country, or a region of one, by the code people choose it by, such as {@code de} or {@code de-by}. */
public record Place(String code, String name) {}
