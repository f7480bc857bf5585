package io.croft.tenancy;

import io.croft.kernel.Problem;

/** What became of a change to a company. */
public sealed interface ChangeCompanyResult {

    /** The change stands. */
    record Changed() implements ChangeCompanyResult {}

    /** Nothing was changed. */
    record Refused(Problem problem) implements ChangeCompanyResult {}
}
