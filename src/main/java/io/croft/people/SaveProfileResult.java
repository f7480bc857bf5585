package io.croft.people;

import io.croft.kernel.Problem;

/** What became of a profile that was to be saved. */
public sealed interface SaveProfileResult {

    /** It is saved. */
    record Saved(ProfileId profile) implements SaveProfileResult {}

    /** It is as it was. */
    record Refused(Problem problem) implements SaveProfileResult {}
}
