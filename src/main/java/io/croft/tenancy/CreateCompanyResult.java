package io.croft.tenancy;

import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import java.util.List;

/** What became of a company that was to be made. */
public sealed interface CreateCompanyResult {

    /** The company stands. */
    record Created(TenantId id) implements CreateCompanyResult {}

    /** Nothing was made; every problem names the field of {@link CreateCompany} it belongs to. */
    record Refused(List<Problem> problems) implements CreateCompanyResult {}
}
