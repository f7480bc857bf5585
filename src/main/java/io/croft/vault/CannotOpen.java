package io.croft.vault;

/** A sealed secret cannot be opened: another master key, or the text was changed. */
public class CannotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotOpen(String why, Throwable cause) {
        super("Unable to open a sealed secret: " + why, cause);
    }
}
