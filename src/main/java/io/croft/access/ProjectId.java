package io.croft.access;

import io.croft.kernel.Identifier;
import java.util.UUID;

/** Names a project inside a company. */
public record ProjectId(UUID value) implements Identifier {

    @Override
    public String toString() {
        return value.toString();
    }
}
