package io.croft.activity;

import static io.croft.access.Role.COMPANY_ADMIN;
import static io.croft.access.Role.RESELLER;
import static io.croft.access.Role.SUPER_ADMIN;

import io.croft.access.Permission;
import io.croft.access.PermissionGrant;
import io.croft.access.PermissionSource;
import java.util.List;

/** The permissions on activities. */
public final class ActivityPermissions implements PermissionSource {

    public static final Permission ACTIVITY_VIEW = new Permission("activity.view");

    @Override
    public List<PermissionGrant> permissions() {
        return List.of(ACTIVITY_VIEW.builtInFor(SUPER_ADMIN, RESELLER, COMPANY_ADMIN));
    }
}
