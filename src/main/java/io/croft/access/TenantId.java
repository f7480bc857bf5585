package io.croft.access;

import io.croft.kernel.Identifier;
import java.util.UUID;

/** Names a company. */
public record TenantId(UUID value) implements Identifier {

    /** Nobody's data: a scope that sees nothing and writes nothing. */
    public static final TenantId NOBODY = new TenantId(new UUID(0, 0));

    /** The company that runs this installation; owns what no other company owns. */
    public static final TenantId PROVIDER = new TenantId(new UUID(0, 1));

    @Override
    public String toString() {
        return value.toString();
    }
}
