package io.croft.tenancy;

import static io.croft.access.Role.COMPANY_ADMIN;
import static io.croft.access.Role.RESELLER;
import static io.croft.access.Role.SALESPERSON;
import static io.croft.access.Role.SUPER_ADMIN;
import static io.croft.access.Role.TEACHER;
import static io.croft.access.Role.USER;

import io.croft.access.Permission;
import io.croft.access.PermissionGrant;
import io.croft.access.PermissionSource;
import java.util.List;

/** The permissions on companies and their projects. */
public final class CompanyPermissions implements PermissionSource {

    public static final Permission COMPANY_VIEW = new Permission("company.view");
    public static final Permission COMPANY_MANAGE = new Permission("company.manage");

    /** Says what the company's mails look like. */
    public static final Permission COMPANY_BRAND = new Permission("company.brand");

    public static final Permission PROJECT_VIEW = new Permission("project.view");
    public static final Permission PROJECT_MANAGE = new Permission("project.manage");

    @Override
    public List<PermissionGrant> permissions() {
        return List.of(
                COMPANY_VIEW.builtInFor(SUPER_ADMIN, RESELLER, COMPANY_ADMIN, SALESPERSON),
                COMPANY_MANAGE.builtInFor(SUPER_ADMIN),
                COMPANY_BRAND.builtInFor(SUPER_ADMIN, RESELLER, COMPANY_ADMIN),
                PROJECT_VIEW.builtInFor(SUPER_ADMIN, RESELLER, COMPANY_ADMIN, TEACHER, USER),
                PROJECT_MANAGE.builtInFor(SUPER_ADMIN, RESELLER, COMPANY_ADMIN));
    }
}
