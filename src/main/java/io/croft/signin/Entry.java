package io.croft.signin;

import io.croft.access.UserId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A one-time right to be signed in without a password, given by {@link SignUp} to a person who has just chosen one. Can
 * only be made in this room.
 */
public final class Entry {

    private final AtomicReference<Optional<UserId>> person;

    Entry(UserId person) {
        this.person = new AtomicReference<>(Optional.of(person));
    }

    /** The person, at the first call only. */
    Optional<UserId> use() {
        return person.getAndSet(Optional.empty());
    }
}
