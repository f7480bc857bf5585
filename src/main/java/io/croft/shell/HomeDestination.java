package io.croft.shell;

import io.croft.access.Actor;
import java.util.Optional;

/** Leads some people past the home screen, for example a student straight to the machine. A bean. */
@FunctionalInterface
public interface HomeDestination {

    /** Where this person goes instead of the home screen, or empty to stay. */
    Optional<String> pathFor(Actor actor);
}
