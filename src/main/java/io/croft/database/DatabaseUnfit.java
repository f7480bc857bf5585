package io.croft.database;

import org.jspecify.annotations.Nullable;

/** The external database cannot be reached or used; the message says what is wrong and how to set it, one line each. */
class DatabaseUnfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    DatabaseUnfit(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
