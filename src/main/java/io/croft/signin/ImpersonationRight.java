package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.Permission;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Says who may act in whose name: super admins in anybody's but a super admin's, administrators of a company in those of its
 * administrators, teachers and users; and nobody in the name of somebody who may do more.
 */
@Component
class ImpersonationRight {

    private static final Set<Role> UNDER_AN_ADMIN = EnumSet.of(Role.COMPANY_ADMIN, Role.TEACHER, Role.USER);

    /** Whether somebody may know of the person at all; of others they hear that they do not exist. */
    boolean reaches(Actor by, TenantId company) {
        return by.seesEverything() || by.company().equals(company);
    }

    /** Why one does not act in the other's name; empty where one may. */
    Optional<Problem> refusal(Actor by, Actor person) {
        if (by.isImpersonated()) {
            return Optional.of(Problem.of("signin.impersonation.nested"));
        }
        if (by.id().equals(person.id())) {
            return Optional.of(Problem.of("signin.impersonation.self"));
        }
        boolean may = by.has(SigninPermissions.PERSON_IMPERSONATE)
                && reaches(by, person.home())
                && isBelow(by.role(), person.role())
                && held(by).containsAll(person.permissions());
        return may ? Optional.empty() : Optional.of(Problem.of("signin.impersonation.upward", person.name()));
    }

    /** As who somebody acts in a person's name: with that person's rights, but for the one to go on in a third one's. */
    Actor acting(Impersonation impersonation, Actor person) {
        return person.without(Set.of(SigninPermissions.PERSON_IMPERSONATE)).impersonatedBy(impersonation.by());
    }

    /** Whether people of a role may act in the name of people of another. */
    static boolean isBelow(Role by, Role person) {
        return switch (by) {
            case SUPER_ADMIN -> person != Role.SUPER_ADMIN;
            case COMPANY_ADMIN -> UNDER_AN_ADMIN.contains(person);
            default -> false;
        };
    }

    /**
     * What stands against the person's rights. The provider has none on seats, and may let administrators have them; what a profile
     * takes from provider staff stays taken.
     */
    private static Set<Permission> held(Actor by) {
        Set<Permission> held = new HashSet<>(by.permissions());
        if (by.isProvider()) {
            held.addAll(Role.COMPANY_ADMIN.permissions());
            held.removeIf(one -> Role.SUPER_ADMIN.permissions().contains(one) && !by.has(one));
        }
        return held;
    }
}
