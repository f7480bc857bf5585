package io.croft.activity;

import io.croft.access.Actor;
import java.util.Optional;

/** Knows the pages of things, so that a record links to what it is about; brought by the rooms that keep things. */
public interface ThingPages {

    /** The path of the page, or empty when the room has none for this kind of thing or this reader may not open it. */
    Optional<String> pageOf(ActivityThing thing, Actor reader);
}
