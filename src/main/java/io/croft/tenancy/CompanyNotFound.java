package io.croft.tenancy;

import io.croft.access.TenantId;
import io.croft.kernel.NotFound;

/** The company does not exist, or the actor may not see it. */
public final class CompanyNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    public CompanyNotFound(TenantId id) {
        super("There is no company " + id.value());
    }
}
