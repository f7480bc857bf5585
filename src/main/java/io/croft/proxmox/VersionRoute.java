package io.croft.proxmox;

import io.croft.proxmox.http.Route;
import io.croft.proxmox.http.RouteSpec;
import io.croft.proxmox.http.Shape;

/** The route of the version. */
enum VersionRoute implements Route {
    VERSION;

    @Override
    public RouteSpec spec() {
        return RouteSpec.get("/version", Shape.OBJECT);
    }
}
