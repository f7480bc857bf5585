package io.croft.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A refusal that a person can cause and mend.
 *
 * @param text what is wrong, in plain words
 * @param field the field it belongs to, or null when it concerns the whole
 */
public record Problem(Text text, @Nullable String field) {

    /** A refusal of the whole. */
    public static Problem of(String key, Object... args) {
        return new Problem(Text.of(key, args), null);
    }

    /** A refusal told at a field. */
    public static Problem at(String field, String key, Object... args) {
        return new Problem(Text.of(key, args), field);
    }
}
