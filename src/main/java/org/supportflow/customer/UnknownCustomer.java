package org.supportflow.customer;

/** There is no such organization, or it has no such contact or subscription; which of them, a stranger need not know. */
public class UnknownCustomer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownCustomer() {
        super("There is no such organization, or it has nothing of this id. GET /api/v1/organizations lists them.");
    }
}
