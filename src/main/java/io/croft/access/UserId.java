package io.croft.access;

import io.croft.kernel.Identifier;
import java.util.UUID;

/** Names a person who can sign in. */
public record UserId(UUID value) implements Identifier {

    /** Work that no person requested: schedules, synchronisation, first start. */
    public static final UserId SYSTEM = new UserId(new UUID(0, 0));

    @Override
    public String toString() {
        return value.toString();
    }
}
