package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.access.Withheld;
import org.springframework.stereotype.Component;

/** What provider staff may do in a company they have entered: nothing that is withheld from the people of that company. */
@Component
class EnteredRights {

    private final Withheld withheld;

    EnteredRights(Withheld withheld) {
        this.withheld = withheld;
    }

    /** Somebody as they may act in the company they work in. */
    Actor of(Actor actor) {
        TenantId entered = actor.entered();
        return entered == null ? actor : actor.without(withheld.from(entered));
    }
}
