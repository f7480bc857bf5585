package io.croft.proxmox.lxc;

import io.croft.proxmox.http.Route;
import io.croft.proxmox.http.RouteSpec;
import io.croft.proxmox.http.Shape;

/** Routes below {@code /nodes/{node}/lxc}. */
enum LxcRoute implements Route {
    LIST;

    @Override
    public RouteSpec spec() {
        return RouteSpec.get("/nodes/{node}/lxc", Shape.LIST);
    }
}
