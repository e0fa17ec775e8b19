package org.supportflow.ticket;

/** How soon we work on it, as we decide it; P1 is first. */
public enum Priority {
    P1,
    P2,
    P3,
    P4;

    /** One step more urgent; P1 stays P1. */
    public Priority raised() {
        return this == P1 ? P1 : values()[ordinal() - 1];
    }
}
