package io.croft.people;

import io.croft.access.Permission;
import io.croft.access.Role;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What a person may let others have.
 *
 * @param held what they hold themselves by their profile or role, also while a feature is off
 * @param taken what their own profile took from what their role brings
 */
record PassableRights(Set<Permission> held, Set<Permission> taken) {

    PassableRights {
        held = Set.copyOf(held);
        taken = Set.copyOf(taken);
    }

    /** Whether others may have all of these by a profile: nobody passes on what they do not hold. */
    boolean profile(Set<Permission> wanted) {
        return held.containsAll(PersonRights.bounded(wanted));
    }

    /**
     * Whether others may have a role and what it brings. {@link PersonReach#mayGive} says which roles somebody gives, among them some
     * that hold what the giver's does not, as a reseller makes administrators of companies; a profile narrows that.
     */
    boolean builtIn(Role role) {
        return builtIn(role.permissions());
    }

    /** Whether somebody who has some permissions by a profile may have their role's instead. */
    boolean builtIn(Role role, Set<Permission> before) {
        return builtIn(gain(role.permissions(), before));
    }

    /** Whether somebody who has some permissions by a profile may have others by another one. */
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
