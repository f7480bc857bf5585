package io.croft.people;

import io.croft.kernel.NotFound;

/** No such profile, or none of a company within reach: both answer alike. */
public final class ProfileNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    public ProfileNotFound(ProfileId id) {
        super("There is no profile " + id.value());
    }
}
