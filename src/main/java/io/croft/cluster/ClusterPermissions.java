package io.croft.cluster;

import static io.croft.access.Role.SUPER_ADMIN;

import io.croft.access.Permission;
import io.croft.access.PermissionGrant;
import io.croft.access.PermissionSource;
import java.util.List;

/** What people may be allowed to do with clusters. */
public final class ClusterPermissions implements PermissionSource {

    public static final Permission CLUSTER_MANAGE = new Permission("cluster.manage");

    @Override
    public List<PermissionGrant> permissions() {
        return List.of(CLUSTER_MANAGE.builtInFor(SUPER_ADMIN));
    }
}
