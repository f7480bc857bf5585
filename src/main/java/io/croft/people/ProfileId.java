package io.croft.people;

import io.croft.kernel.Identifier;
import java.util.UUID;

/** Names a permission profile that a company has made. */
public record ProfileId(UUID value) implements Identifier {

    @Override
    public String toString() {
        return value.toString();
    }
}
