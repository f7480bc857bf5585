package io.croft.joining;

import io.croft.kernel.Identifier;
import java.util.UUID;

/** Identifies a place of a target, which one person at a time can have. */
public record PlaceId(UUID value) implements Identifier {

    @Override
    public String toString() {
        return value.toString();
    }
}
