package io.croft.lab;

import io.croft.kernel.Identifier;
import java.util.UUID;

/** Names a class of seats. */
public record ClassId(UUID value) implements Identifier {

    @Override
    public String toString() {
        return value.toString();
    }
}
