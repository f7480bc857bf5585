package io.croft.signin;

import static io.croft.access.Role.COMPANY_ADMIN;
import static io.croft.access.Role.SUPER_ADMIN;

import io.croft.access.Permission;
import io.croft.access.PermissionGrant;
import io.croft.access.PermissionSource;
import java.util.List;

/** What people may be allowed to do with how others are in. */
public final class SigninPermissions implements PermissionSource {

    /** To act in somebody else's name; it acts for super admins and administrators of companies only. */
    public static final Permission PERSON_IMPERSONATE = new Permission("person.impersonate");

    @Override
    public List<PermissionGrant> permissions() {
        return List.of(PERSON_IMPERSONATE.builtInFor(SUPER_ADMIN, COMPANY_ADMIN));
    }
}
