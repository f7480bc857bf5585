package io.croft.simulator.refusal;

/** A 401. Most carry their text only in the reason phrase; a wrong password also has a JSON body. */
public final class NotSignedIn extends Refusal {

    private static final long serialVersionUID = 1L;

    private final boolean withBody;

    private NotSignedIn(String text, boolean withBody) {
        super(401, text);
        this.withBody = withBody;
    }

    /** No or a bad ticket, CSRF token or API token: empty body. */
    public static NotSignedIn because(String text) {
        return new NotSignedIn(text, false);
    }

    /** A wrong user name, password or second factor. */
    public static NotSignedIn wrongCredentials() {
        return new NotSignedIn("authentication failure", true);
    }

    public boolean withBody() {
        return withBody;
    }
}
