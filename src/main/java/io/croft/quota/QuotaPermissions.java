package io.croft.quota;

import static io.croft.access.Role.COMPANY_ADMIN;
import static io.croft.access.Role.RESELLER;
import static io.croft.access.Role.SALESPERSON;
import static io.croft.access.Role.SUPER_ADMIN;
import static io.croft.access.Role.TEACHER;

import io.croft.access.Permission;
import io.croft.access.PermissionGrant;
import io.croft.access.PermissionSource;
import java.util.List;

/** What people may be allowed to do with quotas. */
public final class QuotaPermissions implements PermissionSource {

    public static final Permission QUOTA_VIEW = new Permission("quota.view");
    public static final Permission QUOTA_TAKE = new Permission("quota.take");
    public static final Permission QUOTA_MANAGE = new Permission("quota.manage");

    @Override
    public List<PermissionGrant> permissions() {
        return List.of(
                QUOTA_VIEW.builtInFor(SUPER_ADMIN, RESELLER, COMPANY_ADMIN, SALESPERSON, TEACHER),
                QUOTA_TAKE.builtInFor(SUPER_ADMIN, COMPANY_ADMIN, TEACHER),
                QUOTA_MANAGE.builtInFor(SUPER_ADMIN));
    }
}
