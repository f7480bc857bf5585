package io.croft.proxmox.cluster;

import io.croft.proxmox.http.Param;
import io.croft.proxmox.http.Route;
import io.croft.proxmox.http.RouteSpec;
import io.croft.proxmox.http.Shape;

/** Routes below {@code /cluster}. */
enum ClusterRoute implements Route {
    RESOURCES,
    STATUS,
    NEXT_ID,
    TASKS;

    static final Param TYPE = Param.string("type");
    static final Param VMID = Param.integer("vmid");

    @Override
    public RouteSpec spec() {
        return switch (this) {
            case RESOURCES -> RouteSpec.get("/cluster/resources", Shape.LIST, TYPE);
            case STATUS -> RouteSpec.get("/cluster/status", Shape.LIST);
            case NEXT_ID -> RouteSpec.get("/cluster/nextid", Shape.TEXT, VMID);
            case TASKS -> RouteSpec.get("/cluster/tasks", Shape.LIST);
        };
    }
}
