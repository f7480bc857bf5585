package io.croft.proxmox.access;

import io.croft.proxmox.http.Param;
import io.croft.proxmox.http.Route;
import io.croft.proxmox.http.RouteSpec;
import io.croft.proxmox.http.Shape;

/** Routes below {@code /access}. */
enum AccessRoute implements Route {
    PERMISSIONS;

    static final Param PATH = Param.string("path");

    @Override
    public RouteSpec spec() {
        return RouteSpec.get("/access/permissions", Shape.OBJECT, PATH);
    }
}
