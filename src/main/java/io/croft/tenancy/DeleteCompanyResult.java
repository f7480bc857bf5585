package io.croft.tenancy;

import io.croft.kernel.Text;
import java.time.Instant;
import java.util.List;

/** The result of deleting a company. */
public sealed interface DeleteCompanyResult {

    /** It was deleted and can be restored until this time. */
    record Deleted(Instant restorableUntil) implements DeleteCompanyResult {}

    /** It still owns things; one sentence for each kind. */
    record NotEmpty(List<Text> holdings) implements DeleteCompanyResult {}
}
