package io.croft.access;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as what, for whom.
 *
 * @param id the person, or {@link UserId#SYSTEM}
 * @param name shown to others
 * @param role what the person is
 * @param home the company the person belongs to
 * @param entered the company provider staff have entered to work in, or null
 * @param permissions what the person may do
 * @param impersonator who acts in this person's name, or null when it is the person
 */
public record Actor(
        UserId id,
        String name,
        Role role,
        TenantId home,
        @Nullable TenantId entered,
        Set<Permission> permissions,
        @Nullable Impersonator impersonator)
        implements Serializable {

    public Actor {
        permissions = Set.copyOf(permissions);
        if (entered != null && role != Role.SUPER_ADMIN) {
            throw new IllegalArgumentException("only provider staff enter another company");
        }
        if (impersonator != null && role == Role.SUPER_ADMIN) {
            throw new IllegalArgumentException("nobody acts as provider staff but themselves");
        }
    }

    /** Somebody who acts in their own name. */
    public Actor(
            UserId id, String name, Role role, TenantId home, @Nullable TenantId entered, Set<Permission> permissions) {
        this(id, name, role, home, entered, permissions, null);
    }

    /** A person with the built-in permissions of the role, in no entered company. */
    public static Actor of(UserId id, String name, Role role, TenantId home) {
        return new Actor(id, name, role, home, null, role.permissions());
    }

    /** Croft itself working for a company: has the permissions of the provider, limited to the data of that company. */
    public static Actor system(TenantId company) {
        return new Actor(
                UserId.SYSTEM, "Croft", Role.SUPER_ADMIN, TenantId.PROVIDER, company, Role.SUPER_ADMIN.permissions());
    }

    /** The company this actor works in now. */
    public TenantId company() {
        return entered == null ? home : entered;
    }

    /** Whether this is provider staff, who read across companies. */
    public boolean isProvider() {
        return role == Role.SUPER_ADMIN;
    }

    /** Whether reads see all companies: provider staff who have not entered one. */
    public boolean seesEverything() {
        return isProvider() && entered == null;
    }

    /** Whether the person has a permission. */
    public boolean has(Permission permission) {
        return permissions.contains(permission);
    }

    /** The same person without these permissions. */
    public Actor without(Set<Permission> withheld) {
        Set<Permission> left = new HashSet<>(permissions);
        left.removeAll(withheld);
        return new Actor(id, name, role, home, entered, left, impersonator);
    }

    /** The same person working in the given company; null leaves the entered company. */
    public Actor entering(@Nullable TenantId company) {
        return new Actor(id, name, role, home, company, permissions, impersonator);
    }

    /** The same person, in whose name somebody else acts. */
    public Actor impersonatedBy(Impersonator other) {
        return new Actor(id, name, role, home, entered, permissions, other);
    }

    /** Whether somebody else acts in this person's name. */
    public boolean isImpersonated() {
        return impersonator != null;
    }
}
