package io.croft.job;

import static io.croft.access.Role.COMPANY_ADMIN;
import static io.croft.access.Role.RESELLER;
import static io.croft.access.Role.SUPER_ADMIN;
import static io.croft.access.Role.TEACHER;
import static io.croft.access.Role.USER;

import io.croft.access.Permission;
import io.croft.access.PermissionGrant;
import io.croft.access.PermissionSource;
import java.util.List;

/** The permissions on jobs. */
public final class JobPermissions implements PermissionSource {

    public static final Permission JOB_VIEW = new Permission("job.view");

    @Override
    public List<PermissionGrant> permissions() {
        return List.of(JOB_VIEW.builtInFor(SUPER_ADMIN, RESELLER, COMPANY_ADMIN, TEACHER, USER));
    }
}
