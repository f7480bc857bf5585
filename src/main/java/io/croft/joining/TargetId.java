package io.croft.joining;

import io.croft.kernel.Identifier;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names what people join.
 *
 * @param kind what kind of thing it is, as its {@link JoinTargets#kind()} says; 1 to 20 small letters
 * @param value its identifier in the room that owns it
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
