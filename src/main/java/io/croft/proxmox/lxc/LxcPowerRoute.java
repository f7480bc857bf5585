package io.croft.proxmox.lxc;

import io.croft.proxmox.http.Param;
import io.croft.proxmox.http.Route;
import io.croft.proxmox.http.RouteSpec;
import io.croft.proxmox.http.Shape;

/** Routes of a container's state. */
enum LxcPowerRoute implements Route {
    CURRENT,
    START,
    SHUTDOWN,
    STOP,
    REBOOT;

    static final Param TIMEOUT = Param.integer("timeout");
    static final Param FORCE_STOP = Param.flag("forceStop");

    private static final String STATUS = LxcRoute.ONE + "/status";

    @Override
    public RouteSpec spec() {
        return switch (this) {
            case CURRENT -> RouteSpec.get(STATUS + "/current", Shape.OBJECT);
            case START -> RouteSpec.post(STATUS + "/start", Shape.TASK);
            case SHUTDOWN -> RouteSpec.post(STATUS + "/shutdown", Shape.TASK, TIMEOUT, FORCE_STOP);
            case STOP -> RouteSpec.post(STATUS + "/stop", Shape.TASK);
            case REBOOT -> RouteSpec.post(STATUS + "/reboot", Shape.TASK, TIMEOUT);
        };
    }
}
