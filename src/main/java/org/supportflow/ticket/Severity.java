package org.supportflow.ticket;

/** How bad it is, as the customer states it; S1 is worst. */
public enum Severity {
    S1,
    S2,
    S3,
    S4
}
