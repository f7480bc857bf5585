package io.croft.kernel;

/** A value type refused its input; carries the sentence that is shown at the field. */
public class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public InvalidValue(Text text) {
        super(text.key() + text.args());
        this.text = text;
    }

    /** Refuses with a message key and its arguments. */
    public static InvalidValue of(String key, Object... args) {
        return new InvalidValue(Text.of(key, args));
    }

    /** What is wrong with the input. */
    public Text text() {
        return text;
    }
}
