package io.croft.people.ui;

import io.croft.access.Actor;
import io.croft.people.PersonSummary;
import io.croft.uikit.Icons;
import org.springframework.modulith.NamedInterface;

/** What another room lets be done to a person, a line under "…" in the list of people. A bean. */
@NamedInterface("ui")
public interface PersonAction {

    /** Whether this person has the line for that one, who is never they themselves. */
    boolean offeredTo(Actor actor, PersonSummary person);

    /** Its name, in the reader's language. */
    String label();

    /** What kind of thing it is. */
    Icons icon();

    /** Asks what there is to ask, and does it. */
    void open(PersonSummary person);
}
