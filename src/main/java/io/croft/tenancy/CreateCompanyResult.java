package io.croft.tenancy;

import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import java.util.List;

/** The result of making a company. */
public sealed interface CreateCompanyResult {

    /** It was made. */
    record Created(TenantId id) implements CreateCompanyResult {}

    /** It was not made; each problem names its field of {@link CreateCompany}. */
    record Refused(List<Problem> problems) implements CreateCompanyResult {}
}
