package io.croft.people;

import io.croft.kernel.Problem;

/** The result of saving a profile. */
public sealed interface SaveProfileResult {

    /** It was saved. */
    record Saved(ProfileId profile) implements SaveProfileResult {}

    /** It was not changed. */
    record Refused(Problem problem) implements SaveProfileResult {}
}
