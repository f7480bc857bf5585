package io.croft.people;

import static io.croft.access.Role.COMPANY_ADMIN;
import static io.croft.access.Role.RESELLER;
import static io.croft.access.Role.SUPER_ADMIN;

import io.croft.access.Permission;
import io.croft.access.PermissionGrant;
import io.croft.access.PermissionSource;
import java.util.List;

/** What people may be allowed to do with people. */
public final class PeoplePermissions implements PermissionSource {

    public static final Permission PEOPLE_MANAGE = new Permission("people.manage");

    @Override
    public List<PermissionGrant> permissions() {
        return List.of(PEOPLE_MANAGE.builtInFor(SUPER_ADMIN, RESELLER, COMPANY_ADMIN));
    }
}
