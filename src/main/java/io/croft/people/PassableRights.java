package io.croft.people;

import io.croft.access.Permission;
import io.croft.access.Role;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What an actor may pass on to others.
 *
 * @param held what they have by their profile or role, also while a feature is off
 * @param taken what their profile lacks of their role
 */
record PassableRights(Set<Permission> held, Set<Permission> taken) {

    PassableRights {
        held = Set.copyOf(held);
        taken = Set.copyOf(taken);
    }

    /** Whether others may get all of these by a profile: only what the actor has. */
    boolean profile(Set<Permission> wanted) {
        return held.containsAll(PersonRights.bounded(wanted));
    }

    /**
     * Whether others may get a role with its built-in profile. {@link PersonReach#mayGive} limits the roles, some of
     * which have more permissions than the actor, for example when a reseller makes administrators; the profile of the
     * actor limits this further.
     */
    boolean builtIn(Role role) {
        return builtIn(role.permissions());
    }

    /** Whether a person with these permissions by a profile may get the built-in profile of the role instead. */
    boolean builtIn(Role role, Set<Permission> before) {
        return builtIn(gain(role.permissions(), before));
    }

    /** Whether a person with these permissions by a profile may get another profile instead. */
    boolean profile(Set<Permission> wanted, Set<Permission> before) {
        return profile(gain(wanted, before));
    }

    private boolean builtIn(Set<Permission> wanted) {
        return Collections.disjoint(taken, wanted);
    }

    private static Set<Permission> gain(Set<Permission> wanted, Set<Permission> before) {
        Set<Permission> gain = new HashSet<>(wanted);
        gain.removeAll(PersonRights.bounded(before));
        return gain;
    }
}
