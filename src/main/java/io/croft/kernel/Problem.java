package io.croft.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A refusal that a person caused and can correct.
 *
 * @param text what is wrong, in plain words
 * @param field the name of the field it belongs to, or null when it concerns the whole request
 */
public record Problem(Text text, @Nullable String field) {

    /** A refusal of the whole request; the message of this key, its arguments filling {@code {0}}, {@code {1}} …. */
    public static Problem of(String key, Object... args) {
        return new Problem(Text.of(key, args), null);
    }

    /** A refusal shown at the field of this name. */
    public static Problem at(String field, String key, Object... args) {
        return new Problem(Text.of(key, args), field);
    }
}
