package io.croft.access;

import java.util.Arrays;
import java.util.Optional;

/** What a person may do with one thing, beyond their role or profile. */
public enum ObjectRight {
    /** May do everything that the owner may. */
    CO_OWNER,
    /** May use power, console and reset of its machines, but may not change or remove the thing itself. */
    ASSISTANT,
    /** Member of a project: sees what is in it. */
    MEMBER;

    /** The right of a name; empty for one that this release does not know. */
    static Optional<ObjectRight> named(String name) {
        return Arrays.stream(values())
                .filter(right -> right.name().equals(name))
                .findFirst();
    }
}
