package org.supportflow.demo;

import java.time.Instant;

/** The time of the whole application, engine included, where it can be moved. */
public interface MovableTime {

    /** From now on it is this time, and it runs on from there. */
    void set(Instant time);

    /** From now on it is what it really is. */
    void reset();
}
