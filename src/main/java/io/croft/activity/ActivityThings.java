package io.croft.activity;

import io.croft.access.Actor;
import java.util.Collection;

/**
 * Lets a person see all records of things in their charge, whoever acted, such as the classes of a teacher. A bean of
 * the room that keeps the things.
 */
public interface ActivityThings {

    /** The ids of the things in the charge of this person; called as that person, empty when there are none. */
    Collection<String> inChargeOf(Actor actor);
}
