package io.croft.proxmox.qemu;

import io.croft.proxmox.http.Param;
import io.croft.proxmox.http.Route;
import io.croft.proxmox.http.RouteSpec;
import io.croft.proxmox.http.Shape;

/** Routes of virtual machines and their configuration. */
enum QemuRoute implements Route {
    LIST,
    CREATE,
    DELETE,
    CONFIG,
    UPDATE_CONFIG,
    UPDATE_CONFIG_AS_TASK,
    PENDING,
    RESIZE,
    MOVE_DISK,
    CLONE,
    TEMPLATE,
    MIGRATION,
    MIGRATE;

    static final String ALL = "/nodes/{node}/qemu";
    static final String ONE = ALL + "/{vmid}";

    static final Param VMID = Param.integer("vmid");
    static final Param POOL = Param.string("pool");
    static final Param START = Param.flag("start");
    static final Param PURGE = Param.flag("purge");
    static final Param UNREFERENCED = Param.flag("destroy-unreferenced-disks");
    static final Param CURRENT = Param.flag("current");
    static final Param REMOVED = Param.string("delete");
    static final Param REVERTED = Param.string("revert");
    static final Param DIGEST = Param.string("digest");
    static final Param DISK = Param.string("disk");
    static final Param SIZE = Param.string("size");
    static final Param DELETE_SOURCE = Param.flag("delete");
    static final Param NEWID = Param.integer("newid");
    static final Param NAME = Param.string("name");
    static final Param FULL = Param.flag("full");
    static final Param TARGET = Param.string("target");
    static final Param STORAGE = Param.string("storage");
    static final Param FORMAT = Param.string("format");
    static final Param DESCRIPTION = Param.string("description");
    static final Param SNAPNAME = Param.string("snapname");
    static final Param ONLINE = Param.flag("online");
    static final Param WITH_LOCAL_DISKS = Param.flag("with-local-disks");
    static final Param TARGET_STORAGE = Param.string("targetstorage");

    private static final String SETTINGS = ONE + "/config";

    @Override
    public RouteSpec spec() {
        return switch (this) {
            case LIST -> RouteSpec.get(ALL, Shape.LIST);
            case CREATE -> RouteSpec.post(ALL, Shape.TASK, VMID, POOL, START).with(OptionTable.OPTIONS);
            case DELETE -> RouteSpec.delete(ONE, Shape.TASK, PURGE, UNREFERENCED);
            case CONFIG -> RouteSpec.get(SETTINGS, Shape.OBJECT, CURRENT);
            case UPDATE_CONFIG ->
                RouteSpec.put(SETTINGS, Shape.NOTHING, REMOVED, REVERTED, DIGEST)
                        .with(OptionTable.OPTIONS);
            case UPDATE_CONFIG_AS_TASK ->
                RouteSpec.post(SETTINGS, Shape.TASK, REMOVED, REVERTED, DIGEST).with(OptionTable.OPTIONS);
            case PENDING -> RouteSpec.get(ONE + "/pending", Shape.LIST);
            case RESIZE -> RouteSpec.put(ONE + "/resize", Shape.TASK, DISK, SIZE, DIGEST);
            case MOVE_DISK ->
                RouteSpec.post(ONE + "/move_disk", Shape.TASK, DISK, STORAGE, FORMAT, DELETE_SOURCE, DIGEST);
            case CLONE ->
                RouteSpec.post(
                        ONE + "/clone",
                        Shape.TASK,
                        NEWID,
                        NAME,
                        FULL,
                        TARGET,
                        STORAGE,
                        FORMAT,
                        POOL,
                        DESCRIPTION,
                        SNAPNAME);
            case TEMPLATE -> RouteSpec.post(ONE + "/template", Shape.TASK);
            case MIGRATION -> RouteSpec.get(ONE + "/migrate", Shape.OBJECT, TARGET);
            case MIGRATE ->
                RouteSpec.post(ONE + "/migrate", Shape.TASK, TARGET, ONLINE, WITH_LOCAL_DISKS, TARGET_STORAGE);
        };
    }
}
