package org.supportflow.engine.deployment;

/** Stops the start where the operator wants to decide before a release and a person's version meet. */
public class PersonsVersionLive extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonsVersionLive(String file, int version) {
        super("The release changes '" + file + "', whose live version " + version + " a person published. Set"
                + " SUPPORTFLOW_RELEASE_ON_PERSONS_VERSION to KEEP_LIVE or TAKE_RELEASE to start.");
    }
}
