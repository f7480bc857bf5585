package io.croft.proxmox.nodes;

import io.croft.proxmox.http.Param;
import io.croft.proxmox.http.Route;
import io.croft.proxmox.http.RouteSpec;
import io.croft.proxmox.http.Shape;

/** Routes of nodes as such. */
enum NodeRoute implements Route {
    LIST,
    STATUS,
    NETWORK,
    CERTIFICATES;

    static final Param TYPE = Param.string("type");

    @Override
    public RouteSpec spec() {
        return switch (this) {
            case LIST -> RouteSpec.get("/nodes", Shape.LIST);
            case STATUS -> RouteSpec.get("/nodes/{node}/status", Shape.OBJECT);
            case NETWORK -> RouteSpec.get("/nodes/{node}/network", Shape.LIST, TYPE);
            case CERTIFICATES -> RouteSpec.get("/nodes/{node}/certificates/info", Shape.LIST);
        };
    }
}
