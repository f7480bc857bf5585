package io.croft.kernel;

/** Thrown by a value type that refuses its input; carries the sentence that is shown at the field. */
public class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    /** Refuses with this sentence. */
    public InvalidValue(Text text) {
        super(text.key() + text.args());
        this.text = text;
    }

    /** Refuses with the message of this key; the arguments fill {@code {0}}, {@code {1}} …. */
    public static InvalidValue of(String key, Object... args) {
        return new InvalidValue(Text.of(key, args));
    }

    /** What is wrong with the input. */
    public Text text() {
        return text;
    }
}
