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
 * The permissions of people: those of their profile, at most those of an administrator of a company. Super admins have
 * those of their role, whatever their profile.
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

    /** The permissions of a person in scope, without those their company lacks. */
    Set<Permission> of(Person person) {
        Set<Permission> rights = new HashSet<>(stored(person));
        rights.removeAll(features.from(person.tenant()));
        return rights;
    }

    /** The permissions by profile or role, including those their company lacks. */
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

    /** The permissions the actor may put into a profile: those they and administrators of a company have. */
    Set<Permission> grantable() {
        Actor actor = CurrentActor.require();
        return actor.isProvider() ? Role.COMPANY_ADMIN.permissions() : bounded(actor.permissions());
    }

    /** What the actor may pass on; read before the transaction that needs it. */
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

    /** The permissions of the actor by profile or role that their company lacks now. */
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

    /** The permissions people get from a profile with these. */
    static Set<Permission> bounded(Set<Permission> wanted) {
        Set<Permission> bounded = new HashSet<>(wanted);
        bounded.retainAll(Role.COMPANY_ADMIN.permissions());
        return bounded;
    }
}
