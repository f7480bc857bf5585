package io.croft.proxmox.qemu;

import io.croft.proxmox.http.Param;
import io.croft.proxmox.http.Route;
import io.croft.proxmox.http.RouteSpec;
import io.croft.proxmox.http.Shape;

/** Routes of a virtual machine's state. */
enum PowerRoute implements Route {
    CURRENT,
    START,
    SHUTDOWN,
    STOP,
    REBOOT,
    RESET,
    SUSPEND,
    RESUME;

    static final Param TIMEOUT = Param.integer("timeout");
    static final Param FORCE_STOP = Param.flag("forceStop");
    static final Param TO_DISK = Param.flag("todisk");

    private static final String STATUS = QemuRoute.ONE + "/status";

    @Override
    public RouteSpec spec() {
        return switch (this) {
            case CURRENT -> RouteSpec.get(STATUS + "/current", Shape.OBJECT);
            case START -> RouteSpec.post(STATUS + "/start", Shape.TASK);
            case SHUTDOWN -> RouteSpec.post(STATUS + "/shutdown", Shape.TASK, TIMEOUT, FORCE_STOP);
            case STOP -> RouteSpec.post(STATUS + "/stop", Shape.TASK);
            case REBOOT -> RouteSpec.post(STATUS + "/reboot", Shape.TASK, TIMEOUT);
            case RESET -> RouteSpec.post(STATUS + "/reset", Shape.TASK);
            case SUSPEND -> RouteSpec.post(STATUS + "/suspend", Shape.TASK, TO_DISK);
            case RESUME -> RouteSpec.post(STATUS + "/resume", Shape.TASK);
        };
    }
}
