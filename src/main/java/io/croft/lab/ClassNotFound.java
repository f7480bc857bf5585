package io.croft.lab;

import io.croft.kernel.NotFound;

/** There is no such class for whoever asked; another company's class answers the same. */
public final class ClassNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    ClassNotFound(ClassId id) {
        super("No class " + id);
    }
}
