package io.croft.lab;

import io.croft.kernel.Identifier;
import java.util.UUID;

/** Identifies a seat of a class. */
public record SeatId(UUID value) implements Identifier {

    @Override
    public String toString() {
        return value.toString();
    }
}
