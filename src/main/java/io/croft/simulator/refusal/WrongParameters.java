package io.croft.simulator.refusal;

import java.util.Map;
import java.util.TreeMap;

/** A 400 with a text per parameter ("Parameter verification failed."). */
public final class WrongParameters extends Refusal {

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, String> errors;

    public WrongParameters(Map<String, String> errors) {
        super(400, "Parameter verification failed.");
        this.errors = new TreeMap<>(errors);
    }

    public WrongParameters(String parameter, String text) {
        this(Map.of(parameter, text));
    }

    /** Texts by parameter. */
    public Map<String, String> errors() {
        return errors;
    }
}
