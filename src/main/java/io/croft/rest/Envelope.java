package io.croft.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer of the older routes: {@code {"success": true, "data": …}}. */
public record Envelope<T extends @Nullable Object>(boolean success, T data) {

    /** What was asked for. */
    public static <T> Envelope<T> of(T data) {
        return new Envelope<>(true, data);
    }

    /** A list of what was asked for. */
    public static <T> Envelope<List<T>> of(List<T> data) {
        return new Envelope<>(true, List.copyOf(data));
    }
}
