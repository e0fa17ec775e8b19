package org.supportflow.customer;

/** Somebody else changed a customer's record while this one was being changed. */
public class CustomerMeanwhileChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long version;

    CustomerMeanwhileChanged(long version) {
        super("It is at version %d meanwhile. Read it again, then make your change to it.".formatted(version));
        this.version = version;
    }

    /** The version that is there now. */
    public long version() {
        return version;
    }
}
