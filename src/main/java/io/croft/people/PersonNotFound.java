package io.croft.people;

import io.croft.access.UserId;
import io.croft.kernel.NotFound;

/** The person does not exist, or the actor may not see them. */
public final class PersonNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    public PersonNotFound(UserId id) {
        super("There is no person " + id.value());
    }
}
