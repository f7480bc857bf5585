package io.croft.inventory;

import static io.croft.access.Role.COMPANY_ADMIN;
import static io.croft.access.Role.RESELLER;
import static io.croft.access.Role.SUPER_ADMIN;
import static io.croft.access.Role.TEACHER;

import io.croft.access.Permission;
import io.croft.access.PermissionGrant;
import io.croft.access.PermissionSource;
import java.util.List;

/** What people may be allowed to do with guests and templates. */
public final class InventoryPermissions implements PermissionSource {

    public static final Permission GUEST_VIEW = new Permission("guest.view");
    public static final Permission TEMPLATE_USE = new Permission("template.use");
    public static final Permission TEMPLATE_OFFER = new Permission("template.offer");

    @Override
    public List<PermissionGrant> permissions() {
        return List.of(
                GUEST_VIEW.builtInFor(SUPER_ADMIN, RESELLER, COMPANY_ADMIN, TEACHER),
                TEMPLATE_USE.builtInFor(SUPER_ADMIN, COMPANY_ADMIN, TEACHER),
                TEMPLATE_OFFER.builtInFor(SUPER_ADMIN));
    }
}
