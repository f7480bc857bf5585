package io.croft.people;

import io.croft.access.Actor;
import io.croft.access.Permission;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.util.Set;

/**
 * A person as the sign-in needs it.
 *
 * @param permissions what the person may do now
 */
public record KnownPerson(
        UserId id,
        TenantId company,
        String displayName,
        String email,
        Role role,
        PersonStatus status,
        Set<Permission> permissions) {

    public KnownPerson {
        permissions = Set.copyOf(permissions);
    }

    /** The person as an actor in the own company. */
    public Actor actor() {
        return new Actor(id, displayName, role, company, null, permissions);
    }
}
