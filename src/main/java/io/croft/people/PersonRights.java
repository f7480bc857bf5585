package io.croft.people;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Permission;
import io.croft.access.Role;
import io.croft.tenancy.Features;
import java.util.Collection;
import java.util.Collections;
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
    private final Features features;

    PersonRights(ProfileRepository profiles, Features features) {
        this.profiles = profiles;
        this.features = features;
    }

    /** What a person in scope may do: as far as their company has it. */
    Set<Permission> of(Person person) {
        Set<Permission> rights = new HashSet<>(byProfile(person));
        rights.removeAll(features.from(person.tenant()));
        return rights;
    }

    private Set<Permission> byProfile(Person person) {
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

    /** Whether the acting person may let others have these: not what their own profile took from them, while a company has it. */
    boolean mayPassOn(Collection<Permission> wanted) {
        Actor actor = CurrentActor.require();
        Set<Permission> taken = new HashSet<>(actor.role().permissions());
        taken.removeAll(actor.permissions());
        taken.removeAll(features.from(actor.company()));
        return Collections.disjoint(taken, wanted);
    }

    private static Set<Permission> bounded(Set<Permission> wanted) {
        Set<Permission> bounded = new HashSet<>(wanted);
        bounded.retainAll(Role.COMPANY_ADMIN.permissions());
        return bounded;
    }
}
