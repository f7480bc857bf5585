package io.croft.joining;

import static io.croft.access.Role.COMPANY_ADMIN;
import static io.croft.access.Role.SUPER_ADMIN;
import static io.croft.access.Role.TEACHER;
import static io.croft.access.Role.USER;

import io.croft.access.Permission;
import io.croft.access.PermissionGrant;
import io.croft.access.PermissionSource;
import java.util.List;

/** What people may be allowed to do with invite links. */
public final class JoiningPermissions implements PermissionSource {

    public static final Permission JOIN_USE = new Permission("join.use");
    public static final Permission JOIN_MANAGE = new Permission("join.manage");

    @Override
    public List<PermissionGrant> permissions() {
        return List.of(
                JOIN_USE.builtInFor(SUPER_ADMIN, COMPANY_ADMIN, TEACHER, USER),
                JOIN_MANAGE.builtInFor(SUPER_ADMIN, COMPANY_ADMIN, TEACHER));
    }
}
