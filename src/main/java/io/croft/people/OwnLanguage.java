package io.croft.people;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.kernel.Unrecorded;
import io.croft.tenancy.InCompany;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The language chosen by the actor, regardless of the company they work in. */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@PreAuthorize("isAuthenticated()")
public class OwnLanguage {

    private final PersonRepository people;
    private final InCompany inCompany;

    OwnLanguage(PersonRepository people, InCompany inCompany) {
        this.people = people;
        this.inCompany = inCompany;
    }

    /** The language; empty when none was chosen. */
    @Unrecorded("changes nothing")
    public Optional<Locale> find() {
        Actor actor = CurrentActor.require();
        return inCompany.call(actor.home(), () -> people.findById(actor.id()).flatMap(Person::language));
    }

    /** Stores the language. */
    @PreAuthorize("hasRole('ONESELF')")
    @Unrecorded("a person's own taste")
    public void choose(Locale language) {
        Actor actor = CurrentActor.require();
        inCompany.run(actor.home(), () -> people.findById(actor.id()).ifPresent(person -> person.speaks(language)));
    }
}
