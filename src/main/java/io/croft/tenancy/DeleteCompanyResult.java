package io.croft.tenancy;

import io.croft.kernel.Text;
import java.time.Instant;
import java.util.List;

/** What became of a company that was to be deleted. */
public sealed interface DeleteCompanyResult {

    /** The company is gone from every list and can be restored until the given time. */
    record Deleted(Instant restorableUntil) implements DeleteCompanyResult {}

    /** The company still owns something; each sentence says what. */
    record NotEmpty(List<Text> holdings) implements DeleteCompanyResult {}
}
