package io.croft.access;

import java.util.Set;

/** What a person is in this installation; the built-in set of permissions comes with it, see {@link PermissionSource}. */
public enum Role {
    SUPER_ADMIN,
    RESELLER,
    COMPANY_ADMIN,
    SALESPERSON,
    TEACHER,
    USER;

    /** The permissions that come with this role. */
    public Set<Permission> permissions() {
        return Permissions.of(this);
    }

    /** The authority Spring Security knows it by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
