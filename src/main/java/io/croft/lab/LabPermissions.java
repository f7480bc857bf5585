package io.croft.lab;

import static io.croft.access.Role.COMPANY_ADMIN;
import static io.croft.access.Role.SUPER_ADMIN;
import static io.croft.access.Role.TEACHER;
import static io.croft.access.Role.USER;

import io.croft.access.Permission;
import io.croft.access.PermissionGrant;
import io.croft.access.PermissionSource;
import java.util.List;

/** The permissions on classes and seats. */
public final class LabPermissions implements PermissionSource {

    public static final Permission CLASS_VIEW = new Permission("class.view");
    public static final Permission CLASS_MANAGE = new Permission("class.manage");
    public static final Permission SEAT_USE = new Permission("seat.use");
    public static final Permission SEAT_VIEW = new Permission("seat.view");

    @Override
    public List<PermissionGrant> permissions() {
        return List.of(
                CLASS_VIEW.builtInFor(SUPER_ADMIN, COMPANY_ADMIN, TEACHER),
                CLASS_MANAGE.builtInFor(SUPER_ADMIN, COMPANY_ADMIN, TEACHER),
                SEAT_USE.builtInFor(SUPER_ADMIN, COMPANY_ADMIN, TEACHER, USER),
                SEAT_VIEW.builtInFor(COMPANY_ADMIN, TEACHER, USER));
    }

    @Override
    public String feature() {
        return "labs";
    }
}
