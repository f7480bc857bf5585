package io.croft.inventory;

import io.croft.kernel.NotFound;

/** The guest does not exist, or the company may not see it. */
public final class GuestNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    GuestNotFound(GuestRef ref) {
        super("There is no guest " + ref);
    }
}
