package io.croft.lab;

import io.croft.kernel.NotFound;

/** There is no such seat for whoever asked; another person's seat answers the same. */
public final class SeatNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    SeatNotFound(SeatId id) {
        super("No seat " + id);
    }
}
