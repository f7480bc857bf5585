package io.croft.lab;

import io.croft.kernel.NotFound;

/** The seat does not exist, or the actor may not see it. */
public final class SeatNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    SeatNotFound(SeatId id) {
        super("No seat " + id);
    }
}
