package io.croft.tenancy;

import io.croft.kernel.Problem;

/** The result of changing a company. */
public sealed interface ChangeCompanyResult {

    /** It was changed. */
    record Changed() implements ChangeCompanyResult {}

    /** Nothing was changed. */
    record Refused(Problem problem) implements ChangeCompanyResult {}
}
