package io.croft.signin;

import io.croft.access.UserId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The right to be signed in without a password, once: given by {@link SignUp} to whoever has just chosen one. Nobody else
 * can make it.
 */
public final class Entry {

    private final AtomicReference<Optional<UserId>> person;

    Entry(UserId person) {
        this.person = new AtomicReference<>(Optional.of(person));
    }

    /** Returns whose entry it is, the first time. */
    Optional<UserId> use() {
        return person.getAndSet(Optional.empty());
    }
}
