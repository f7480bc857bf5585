package io.croft.kernel;

/** There is no such thing for whoever asked; what belongs to somebody else answers the same. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
        super(message);
    }
}
