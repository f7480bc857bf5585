package io.croft.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A password, token secret or private key in memory. {@code toString} returns {@code ***} and {@code hashCode} 0, so
 * that neither reveals it.
 */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps a value; it may be empty. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The value in clear text; call it only at the place of use and never log it. */
    public String reveal() {
        return value;
    }

    /** Whether the value has no characters. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** Compares in constant time. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), that.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "***";
    }
}
