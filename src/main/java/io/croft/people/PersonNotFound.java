package io.croft.people;

import io.croft.access.UserId;

/** No such person, or none the actor may know of: both answer alike. */
public final class PersonNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PersonNotFound(UserId id) {
        super("There is no person " + id.value());
    }
}
