package io.croft.kernel;

/**
 * The thing does not exist, or it belongs to somebody else: both are answered the same, so that nothing is revealed.
 */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
        super(message);
    }
}
