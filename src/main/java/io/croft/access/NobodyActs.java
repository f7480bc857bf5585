package io.croft.access;

/** An actor is needed, but none is bound and nobody is signed in. */
public class NobodyActs extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NobodyActs() {
        super("Nobody is signed in");
    }
}
