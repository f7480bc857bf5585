package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.access.Withheld;
import org.springframework.stereotype.Component;

/** The permissions of provider staff in a company they have entered: without those withheld from its people. */
@Component
class EnteredRights {

    private final Withheld withheld;

    EnteredRights(Withheld withheld) {
        this.withheld = withheld;
    }

    /** The actor without the permissions withheld from the company they work in. */
    Actor of(Actor actor) {
        TenantId entered = actor.entered();
        return entered == null ? actor : actor.without(withheld.from(entered));
    }
}
