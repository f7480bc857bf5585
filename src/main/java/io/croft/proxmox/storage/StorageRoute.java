package io.croft.proxmox.storage;

import io.croft.proxmox.http.CallKind;
import io.croft.proxmox.http.Param;
import io.croft.proxmox.http.Route;
import io.croft.proxmox.http.RouteSpec;
import io.croft.proxmox.http.Shape;

/** Routes below {@code /nodes/{node}/storage}. */
enum StorageRoute implements Route {
    LIST,
    STATUS,
    CONTENT,
    DELETE_VOLUME;

    static final Param KIND = Param.string("content");
    static final Param VMID = Param.integer("vmid");

    private static final String STORAGES = "/nodes/{node}/storage";
    private static final String STORAGE = STORAGES + "/{storage}";

    @Override
    public RouteSpec spec() {
        return switch (this) {
            case LIST -> RouteSpec.get(STORAGES, Shape.LIST, KIND).at(CallKind.LISTING);
            case STATUS -> RouteSpec.get(STORAGE + "/status", Shape.OBJECT);
            case CONTENT ->
                RouteSpec.get(STORAGE + "/content", Shape.LIST, KIND, VMID).at(CallKind.LISTING);
            case DELETE_VOLUME -> RouteSpec.delete(STORAGE + "/content/{volume}", Shape.TASK);
        };
    }
}
