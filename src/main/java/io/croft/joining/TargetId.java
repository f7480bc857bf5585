package io.croft.joining;

import io.croft.kernel.Identifier;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Identifies what people join.
 *
 * @param kind the kind, see {@link JoinTargets#kind()}; 1 to 20 lower-case letters
 * @param value its id in the room that owns it
 */
public record TargetId(String kind, UUID value) implements Identifier {

    private static final Pattern KIND = Pattern.compile("[a-z]{1,20}");

    public TargetId {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("not a kind of target: " + kind);
        }
    }

    @Override
    public String toString() {
        return kind + ":" + value;
    }
}
