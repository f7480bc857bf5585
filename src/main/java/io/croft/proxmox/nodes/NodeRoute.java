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
    CERTIFICATES,
    VZDUMP;

    static final Param TYPE = Param.string("type");
    static final Param VMID = Param.string("vmid");
    static final Param STORAGE = Param.string("storage");
    static final Param MODE = Param.string("mode");
    static final Param COMPRESS = Param.string("compress");
    static final Param NOTES = Param.string("notes-template");
    static final Param REMOVE = Param.flag("remove");
    static final Param PROTECTED = Param.flag("protected");

    @Override
    public RouteSpec spec() {
        return switch (this) {
            case LIST -> RouteSpec.get("/nodes", Shape.LIST);
            case STATUS -> RouteSpec.get("/nodes/{node}/status", Shape.OBJECT);
            case NETWORK -> RouteSpec.get("/nodes/{node}/network", Shape.LIST, TYPE);
            case CERTIFICATES -> RouteSpec.get("/nodes/{node}/certificates/info", Shape.LIST);
            case VZDUMP ->
                RouteSpec.post(
                        "/nodes/{node}/vzdump", Shape.TASK, VMID, STORAGE, MODE, COMPRESS, NOTES, REMOVE, PROTECTED);
        };
    }
}
