package org.supportflow.identity;

/** There is no person, or no key, of this name. */
public class UnknownPerson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownPerson() {
        super("There is nothing of this id. GET /api/v1/people lists people, GET /api/v1/api-keys keys.");
    }
}
