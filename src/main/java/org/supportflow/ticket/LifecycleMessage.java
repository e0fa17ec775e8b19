package org.supportflow.ticket;

/** The messages that diagrams start by and wait for, named as they are drawn. */
public final class LifecycleMessage {

    public static final String TICKET_SUBMITTED = "ticketSubmitted";
    public static final String CUSTOMER_REPLIED = "customerReplied";
    public static final String SOLUTION_CONFIRMED = "solutionConfirmed";
    public static final String TICKET_SOLVED = "ticketSolved";
    public static final String SEVERITY_CHANGED = "severityChanged";
    public static final String ATTENTION_REQUESTED = "attentionRequested";
    public static final String SLA_STEP_REACHED = "slaStepReached";
    public static final String TICKET_WITHDRAWN = "ticketWithdrawn";
    public static final String PAGE_ACKNOWLEDGED = "pageAcknowledged";
    public static final String UPSTREAM_FIXED = "upstreamFixed";

    private LifecycleMessage() {}
}
