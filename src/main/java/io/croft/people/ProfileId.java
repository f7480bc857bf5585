package io.croft.people;

import io.croft.kernel.Identifier;
import java.util.UUID;

/** Identifies a permission profile of a company. */
public record ProfileId(UUID value) implements Identifier {

    @Override
    public String toString() {
        return value.toString();
    }
}
