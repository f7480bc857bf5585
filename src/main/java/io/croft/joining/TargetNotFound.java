package io.croft.joining;

import io.croft.kernel.NotFound;

/** The target does not exist, has no link, or belongs to others. */
public final class TargetNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    TargetNotFound(TargetId id) {
        super("No target " + id);
    }
}
