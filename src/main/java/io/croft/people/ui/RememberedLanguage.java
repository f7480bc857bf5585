package io.croft.people.ui;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.people.OwnLanguage;
import io.croft.shell.LanguageMemory;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets a person find their language again wherever they sign in. */
@Component
class RememberedLanguage implements LanguageMemory {

    private final OwnLanguage own;

    RememberedLanguage(OwnLanguage own) {
        this.own = own;
    }

    @Override
    public Optional<Locale> chosenBy(Actor actor) {
        return CurrentActor.call(actor, own::find);
    }

    @Override
    public void choose(Actor actor, Locale language) {
        CurrentActor.run(actor, () -> own.choose(language));
    }
}
