package io.croft.proxmox.qemu;

import io.croft.proxmox.http.Param;
import io.croft.proxmox.http.Route;
import io.croft.proxmox.http.RouteSpec;
import io.croft.proxmox.http.Shape;

/** Routes of a virtual machine's snapshots. */
enum SnapshotRoute implements Route {
    LIST,
    TAKE,
    ROLLBACK,
    DELETE;

    static final Param NAME = Param.string("snapname");
    static final Param DESCRIPTION = Param.string("description");
    static final Param MEMORY = Param.flag("vmstate");
    static final Param START = Param.flag("start");

    private static final String ALL = QemuRoute.ONE + "/snapshot";
    private static final String ONE = ALL + "/{snapname}";

    @Override
    public RouteSpec spec() {
        return switch (this) {
            case LIST -> RouteSpec.get(ALL, Shape.LIST);
            case TAKE -> RouteSpec.post(ALL, Shape.TASK, NAME, DESCRIPTION, MEMORY);
            case ROLLBACK -> RouteSpec.post(ONE + "/rollback", Shape.TASK, START);
            case DELETE -> RouteSpec.delete(ONE, Shape.TASK);
        };
    }
}
