package io.croft.people;

import io.croft.access.Actor;
import io.croft.access.Permission;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.util.Set;

/**
 * What the room that signs people in has to know of one.
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

    /** The person as who acts, in the own company. */
    public Actor actor() {
        return new Actor(id, displayName, role, company, null, permissions);
    }
}
