package org.supportflow.engine.check;

import java.util.concurrent.CancellationException;

/** Lets checks end that somebody has stopped waiting for; each loop over what a model holds asks. */
public final class Patience {

    private Patience() {}

    public static void orStop() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Nobody waits for this check any more.");
        }
    }
}
