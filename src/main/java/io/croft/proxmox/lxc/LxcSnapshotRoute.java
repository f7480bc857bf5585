package io.croft.proxmox.lxc;

import io.croft.proxmox.http.Param;
import io.croft.proxmox.http.Route;
import io.croft.proxmox.http.RouteSpec;
import io.croft.proxmox.http.Shape;

/** Routes of a container's snapshots. */
enum LxcSnapshotRoute implements Route {
    LIST,
    TAKE,
    ROLLBACK,
    DELETE;

    static final Param NAME = Param.string("snapname");
    static final Param DESCRIPTION = Param.string("description");
    static final Param START = Param.flag("start");

    private static final String ALL = LxcRoute.ONE + "/snapshot";
    private static final String ONE = ALL + "/{snapname}";

    @Override
    public RouteSpec spec() {
        return switch (this) {
            case LIST -> RouteSpec.get(ALL, Shape.LIST);
            case TAKE -> RouteSpec.post(ALL, Shape.TASK, NAME, DESCRIPTION);
            case ROLLBACK -> RouteSpec.post(ONE + "/rollback", Shape.TASK, START);
            case DELETE -> RouteSpec.delete(ONE, Shape.TASK);
        };
    }
}
