package io.croft.access;

import static io.croft.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What a person is in this installation; the built-in set of permissions comes with it. */
public enum Role {
    SUPER_ADMIN(EnumSet.allOf(Permission.class)),
    RESELLER(EnumSet.of(COMPANY_VIEW, PEOPLE_MANAGE, QUOTA_VIEW, GUEST_VIEW, JOB_VIEW)),
    COMPANY_ADMIN(EnumSet.of(
            COMPANY_VIEW,
            PEOPLE_MANAGE,
            QUOTA_VIEW,
            QUOTA_TAKE,
            GUEST_VIEW,
            TEMPLATE_USE,
            CLASS_VIEW,
            CLASS_MANAGE,
            SEAT_USE,
            JOIN_MANAGE,
            JOIN_USE,
            JOB_VIEW)),
    SALESPERSON(EnumSet.of(COMPANY_VIEW, QUOTA_VIEW)),
    TEACHER(EnumSet.of(
            QUOTA_VIEW,
            QUOTA_TAKE,
            GUEST_VIEW,
            TEMPLATE_USE,
            CLASS_VIEW,
            CLASS_MANAGE,
            SEAT_USE,
            JOIN_MANAGE,
            JOIN_USE,
            JOB_VIEW)),
    USER(EnumSet.of(SEAT_USE, JOIN_USE, JOB_VIEW));

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /** The permissions that come with this role. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** The authority Spring Security knows it by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
