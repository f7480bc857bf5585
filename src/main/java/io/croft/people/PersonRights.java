package io.croft.people;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Permission;
import io.croft.access.Role;
import io.croft.tenancy.Features;
import io.croft.tenancy.InCompany;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What people may do: what their profile allows, which is never more than what the administrators of a company may. Super admins may
 * do what their role brings, whatever profile they bear.
 */
@Component
class PersonRights {

    private final ProfileRepository profiles;
    private final PersonRepository people;
    private final Features features;
    private final InCompany inCompany;

    PersonRights(ProfileRepository profiles, PersonRepository people, Features features, InCompany inCompany) {
        this.profiles = profiles;
        this.people = people;
        this.features = features;
        this.inCompany = inCompany;
    }

    /** What a person in scope may do: as far as their company has it. */
    Set<Permission> of(Person person) {
        Set<Permission> rights = new HashSet<>(stored(person));
        rights.removeAll(features.from(person.tenant()));
        return rights;
    }

    /** What a person's profile or role brings, whether their company has it or not. */
    Set<Permission> stored(Person person) {
        UUID profile = person.profile();
        return profile == null || person.role() == Role.SUPER_ADMIN
                ? person.role().permissions()
                : profiles.findById(new ProfileId(profile))
                        .map(own -> bounded(own.permissions()))
                        .orElseGet(() -> person.role().permissions());
    }

    KnownPerson known(Person person) {
        return new KnownPerson(
                person.id(),
                person.tenant(),
                person.displayName(),
                person.email(),
                person.role(),
                person.status(),
                of(person));
    }

    /** What the acting person may let a profile allow: what they and the administrators of a company may. */
    Set<Permission> grantable() {
        Actor actor = CurrentActor.require();
        return actor.isProvider() ? Role.COMPANY_ADMIN.permissions() : bounded(actor.permissions());
    }

    /** What the acting person may let others have; read before a transaction begins in which it is needed. */
    PassableRights passable() {
        Actor actor = CurrentActor.require();
        if (actor.isProvider()) {
            return new PassableRights(Role.COMPANY_ADMIN.permissions(), Set.of());
        }
        Set<Permission> held = bounded(actor.permissions());
        held.addAll(storedWithheld(actor));
        Set<Permission> taken = new HashSet<>(actor.role().permissions());
        taken.removeAll(held);
        return new PassableRights(held, taken);
    }

    /** What the profile or role of the acting person brings and their company has not now. */
    private Set<Permission> storedWithheld(Actor actor) {
        Set<Permission> withheld = features.from(actor.company());
        if (withheld.isEmpty()) {
            return withheld;
        }
        Set<Permission> stored = new HashSet<>(inCompany.read(
                () -> people.findById(actor.id()).map(this::stored).orElseGet(Set::of)));
        stored.retainAll(withheld);
        return bounded(stored);
    }

    /** What a profile that allows these lets its bearers do. */
    static Set<Permission> bounded(Set<Permission> wanted) {
        Set<Permission> bounded = new HashSet<>(wanted);
        bounded.retainAll(Role.COMPANY_ADMIN.permissions());
        return bounded;
    }
}
