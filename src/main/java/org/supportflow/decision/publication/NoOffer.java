package org.supportflow.decision.publication;

/** There is nothing of a release to take or to refuse, or somebody has done so already. */
public class NoOffer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoOffer(String key) {
        super("No release offers a change of '%s', or somebody has decided already. GET /api/v1/tables/%s tells."
                .formatted(key, key));
    }
}
