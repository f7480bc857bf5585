package io.croft.activity;

import io.croft.access.Actor;
import java.util.Collection;

/**
 * Things whose records a person sees, whoever has done it, because the things are in their charge; a bean of the room that keeps
 * the things.
 */
public interface ActivityThings {

    /** The identifiers of the things in this person's charge; called as the person, and empty for those who have none. */
    Collection<String> inChargeOf(Actor actor);
}
