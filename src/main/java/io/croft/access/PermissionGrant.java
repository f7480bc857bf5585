package io.croft.access;

import java.util.Set;

/** A permission and the roles whose built-in profile holds it. */
public record PermissionGrant(Permission permission, Set<Role> roles) {

    public PermissionGrant {
        roles = Set.copyOf(roles);
    }
}
