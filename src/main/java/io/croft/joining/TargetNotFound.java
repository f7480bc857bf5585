package io.croft.joining;

import io.croft.kernel.NotFound;

/** There is no such target with a link for whoever asked; somebody else's target answers the same. */
public final class TargetNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    TargetNotFound(TargetId id) {
        super("No target " + id);
    }
}
