package io.croft.access;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do with one thing, beyond what their role or profile gives them. */
public enum ObjectRight {
    /** Everything its owner may. */
    CO_OWNER,
    /** Looks after its machines: power, console, reset; neither changes nor removes the thing itself. */
    ASSISTANT,
    /** Belongs to it and therefore sees what is in it. */
    MEMBER;

    /** The right of a name; empty for one that this release does not know. */
    static Optional<ObjectRight> named(String name) {
        return Arrays.stream(values())
                .filter(right -> right.name().equals(name))
                .findFirst();
    }
}
