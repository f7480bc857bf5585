package io.croft.tenancy;

import io.croft.access.TenantId;
import io.croft.kernel.NotFound;

/** No such company, or none the actor may know of: both answer alike. */
public final class CompanyNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    public CompanyNotFound(TenantId id) {
        super("There is no company " + id.value());
    }
}
