package io.croft.shell;

import io.croft.access.Actor;
import java.util.Optional;

/** Redirects some people from the home screen, for example a student to the machine. A bean. */
@FunctionalInterface
public interface HomeDestination {

    /** The path to open instead of the home screen; empty to stay. */
    Optional<String> pathFor(Actor actor);
}
