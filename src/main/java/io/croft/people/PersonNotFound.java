package io.croft.people;

import io.croft.access.UserId;
import io.croft.kernel.NotFound;

/** No such person, or none the actor may know of: both answer alike. */
public final class PersonNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    public PersonNotFound(UserId id) {
        super("There is no person " + id.value());
    }
}
