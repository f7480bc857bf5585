package io.croft.simulator.refusal;

/** A business error as PVE dies with it: status 500 and a text, or a task's exit status. */
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
