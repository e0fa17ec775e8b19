package org.supportflow.identity.people.web;

/** A client wants to change somebody without saying which version it has seen. */
class NoVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoVersion() {
        super("Say which version you change: send the header If-Match with the ETag that you read, or 'version' in the"
                + " body. If-Match: * overwrites whatever there is.");
    }
}
