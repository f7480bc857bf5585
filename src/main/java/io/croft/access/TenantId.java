package io.croft.access;

import io.croft.kernel.Identifier;
import java.util.UUID;

/** Names a company. */
public record TenantId(UUID value) implements Identifier {

    /** The scope that sees no data and writes none. */
    public static final TenantId NOBODY = new TenantId(new UUID(0, 0));

    /** The company that runs this installation; owns what belongs to no other company. */
    public static final TenantId PROVIDER = new TenantId(new UUID(0, 1));

    @Override
    public String toString() {
        return value.toString();
    }
}
