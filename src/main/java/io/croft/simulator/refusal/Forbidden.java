package io.croft.simulator.refusal;

/** A 403: the caller lacks a privilege. */
public final class Forbidden extends Refusal {

    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super(403, "Permission check failed");
    }

    /** Names the path and the missing privileges, joined by {@code |} where any of them would do. */
    public Forbidden(String path, String privileges) {
        super(403, "Permission check failed (" + path + ", " + privileges + ")");
    }

    public Forbidden(String reason) {
        super(403, "Permission check failed (" + reason + ")");
    }
}
