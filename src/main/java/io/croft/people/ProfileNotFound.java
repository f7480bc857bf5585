package io.croft.people;

import io.croft.kernel.NotFound;

/** The profile does not exist, or its company is out of reach. */
public final class ProfileNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    public ProfileNotFound(ProfileId id) {
        super("There is no profile " + id.value());
    }
}
