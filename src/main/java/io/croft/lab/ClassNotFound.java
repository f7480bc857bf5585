package io.croft.lab;

import io.croft.kernel.NotFound;

/** The class does not exist, or the actor may not see or change it. */
public final class ClassNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    ClassNotFound(ClassId id) {
        super("No class " + id);
    }
}
