package io.croft.access;

import java.util.Set;

/**
 * What a person is in this installation. The built-in permissions of a role are declared by the rooms, see
 * {@link PermissionSource}.
 */
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

    /** Whether people of this role see all projects of their company; the others see those they are members of. */
    public boolean seesWholeCompany() {
        return this != TEACHER && this != USER;
    }

    /** The authority Spring Security knows it by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
