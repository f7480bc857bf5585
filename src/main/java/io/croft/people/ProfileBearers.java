package io.croft.people;

import io.croft.access.CurrentActor;
import io.croft.access.Permission;
import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The people with a profile that is to be deleted. Takes part in the transaction of the caller, in which the profile,
 * its replacement and the people are locked.
 */
@Component
class ProfileBearers {

    /** The field for problems of the replacement. */
    static final String FIELD = "replacement";

    private final ProfileRepository profiles;
    private final PersonRepository people;
    private final PersonReach reach;

    ProfileBearers(ProfileRepository profiles, PersonRepository people, PersonReach reach) {
        this.profiles = profiles;
        this.people = people;
        this.reach = reach;
    }

    /**
     * Gives the people of a profile another one, or returns why the actor may not.
     *
     * @throws ProfileNotFound when one of the two does not belong to the company in scope
     */
    Optional<Problem> replace(
            TenantId company, ProfileId id, @Nullable ProfileChoice replacement, PassableRights passable) {
        ProfileId other = replacement == null ? null : replacement.own();
        if (id.equals(other)) {
            return Optional.of(Problem.at(FIELD, "people.profile.replacement.same"));
        }
        List<Profile> held = profiles.lock(other == null ? List.of(id) : List.of(id, other));
        Profile profile = require(held, id);
        Profile instead = other == null ? null : require(held, other);
        List<Person> bearers = people.lockBearers(id.value());
        if (bearers.isEmpty()) {
            return Optional.empty();
        }
        if (replacement == null) {
            return Optional.of(Problem.of("people.profile.inUse", profile.name(), (long) bearers.size()));
        }
        Optional<Problem> refusal = outOfReach(bearers, company).or(() -> tooMuch(bearers, profile, instead, passable));
        if (refusal.isEmpty()) {
            bearers.forEach(bearer -> bearer.bears(replacement));
        }
        return refusal;
    }

    private Optional<Problem> outOfReach(List<Person> bearers, TenantId company) {
        if (bearers.stream()
                .anyMatch(bearer -> bearer.id().equals(CurrentActor.require().id()))) {
            return Optional.of(Problem.of("people.profile.delete.own"));
        }
        return bearers.stream().allMatch(bearer -> reach.mayGive(bearer.role(), company))
                ? Optional.empty()
                : Optional.of(Problem.of("people.profile.delete.outOfReach"));
    }

    private static Optional<Problem> tooMuch(
            List<Person> bearers, Profile profile, @Nullable Profile instead, PassableRights passable) {
        Set<Permission> before = profile.permissions();
        boolean may = instead != null
                ? passable.profile(instead.permissions(), before)
                : bearers.stream().map(Person::role).allMatch(role -> passable.builtIn(role, before));
        return may ? Optional.empty() : Optional.of(Problem.at(FIELD, "people.profile.tooMuch"));
    }

    private static Profile require(List<Profile> held, ProfileId id) {
        return held.stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProfileNotFound(id));
    }
}
