package io.croft.simulator.refusal;

/** An error of PVE: status 500 with a text, or the exit status of a task. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public Refusal(String text) {
        this(500, text);
    }

    protected Refusal(int status, String text) {
        super(text, null, false, false);
        this.status = status;
    }

    /** The HTTP status that goes with the text. */
    public int status() {
        return status;
    }

    /** The text without a line end. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
