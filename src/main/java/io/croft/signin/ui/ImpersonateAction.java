package io.croft.signin.ui;

import io.croft.access.Actor;
import io.croft.people.PersonStatus;
import io.croft.people.PersonSummary;
import io.croft.people.ui.PersonAction;
import io.croft.signin.Impersonations;
import io.croft.signin.SigninPermissions;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import org.springframework.stereotype.Component;

/** Offers to act in a person's name to whoever may act in the name of such people. */
@Component
class ImpersonateAction implements PersonAction {

    private final Impersonations impersonations;

    ImpersonateAction(Impersonations impersonations) {
        this.impersonations = impersonations;
    }

    @Override
    public boolean offeredTo(Actor actor, PersonSummary person) {
        return actor.has(SigninPermissions.PERSON_IMPERSONATE)
                && person.status() == PersonStatus.ACTIVE
                && Impersonations.isOffered(actor.role(), person.role());
    }

    @Override
    public String label() {
        return Texts.get("signin.impersonation.begin");
    }

    @Override
    public Icons icon() {
        return Icons.EYE;
    }

    @Override
    public void open(PersonSummary person) {
        new ImpersonateDialog(impersonations, person).open();
    }
}
