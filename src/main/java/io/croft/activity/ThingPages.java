package io.croft.activity;

import io.croft.access.Actor;
import java.util.Optional;

/** Links from records to the pages of things; implemented by the rooms that keep things. */
public interface ThingPages {

    /** The path of the page; empty when the room has none for this kind of thing or the reader may not open it. */
    Optional<String> pageOf(ActivityThing thing, Actor reader);
}
