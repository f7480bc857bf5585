package io.croft.access;

/** Something was asked that needs a person, and nobody is signed in. */
public class NobodyActs extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NobodyActs() {
        super("Nobody is signed in");
    }
}
