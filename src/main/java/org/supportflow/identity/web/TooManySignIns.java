package org.supportflow.identity.web;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody has guessed too often and has to wait. */
class TooManySignIns extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Duration pause;

    TooManySignIns(Duration pause) {
        super("Too many failed sign-ins. Wait %d minutes.".formatted(pause.toMinutes()));
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
