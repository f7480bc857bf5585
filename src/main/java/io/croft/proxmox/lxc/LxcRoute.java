package io.croft.proxmox.lxc;

import io.croft.proxmox.http.Param;
import io.croft.proxmox.http.Route;
import io.croft.proxmox.http.RouteSpec;
import io.croft.proxmox.http.Shape;

/** Routes of containers and their configuration. */
enum LxcRoute implements Route {
    LIST,
    CREATE,
    DELETE,
    CONFIG,
    UPDATE_CONFIG,
    PENDING,
    RESIZE,
    MOVE_VOLUME,
    CLONE,
    TEMPLATE,
    MIGRATE,
    INTERFACES;

    static final String ALL = "/nodes/{node}/lxc";
    static final String ONE = ALL + "/{vmid}";

    static final Param VMID = Param.integer("vmid");
    static final Param TEMPLATE_FILE = Param.string("ostemplate");
    static final Param PASSWORD = Param.string("password");
    static final Param SSH_KEYS = Param.string("ssh-public-keys");
    static final Param RESTORE = Param.flag("restore");
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
    static final Param VOLUME = Param.string("volume");
    static final Param DELETE_SOURCE = Param.flag("delete");
    static final Param NEWID = Param.integer("newid");
    static final Param HOSTNAME = Param.string("hostname");
    static final Param FULL = Param.flag("full");
    static final Param TARGET = Param.string("target");
    static final Param STORAGE = Param.string("storage");
    static final Param DESCRIPTION = Param.string("description");
    static final Param SNAPNAME = Param.string("snapname");
    static final Param RESTART = Param.flag("restart");
    static final Param TIMEOUT = Param.integer("timeout");
    static final Param TARGET_STORAGE = Param.string("target-storage");

    private static final String SETTINGS = ONE + "/config";

    @Override
    public RouteSpec spec() {
        return switch (this) {
            case LIST -> RouteSpec.get(ALL, Shape.LIST);
            case CREATE ->
                RouteSpec.post(ALL, Shape.TASK, VMID, TEMPLATE_FILE, PASSWORD, SSH_KEYS, RESTORE, POOL, START, STORAGE)
                        .with(LxcOptionTable.OPTIONS);
            case DELETE -> RouteSpec.delete(ONE, Shape.TASK, PURGE, UNREFERENCED);
            case CONFIG -> RouteSpec.get(SETTINGS, Shape.OBJECT, CURRENT);
            case UPDATE_CONFIG ->
                RouteSpec.put(SETTINGS, Shape.NOTHING, REMOVED, REVERTED, DIGEST)
                        .with(LxcOptionTable.OPTIONS);
            case PENDING -> RouteSpec.get(ONE + "/pending", Shape.LIST);
            case RESIZE -> RouteSpec.put(ONE + "/resize", Shape.TASK, DISK, SIZE, DIGEST);
            case MOVE_VOLUME ->
                RouteSpec.post(ONE + "/move_volume", Shape.TASK, VOLUME, STORAGE, DELETE_SOURCE, DIGEST);
            case CLONE ->
                RouteSpec.post(
                        ONE + "/clone",
                        Shape.TASK,
                        NEWID,
                        HOSTNAME,
                        FULL,
                        TARGET,
                        STORAGE,
                        POOL,
                        DESCRIPTION,
                        SNAPNAME);
            case TEMPLATE -> RouteSpec.post(ONE + "/template", Shape.NOTHING);
            case MIGRATE -> RouteSpec.post(ONE + "/migrate", Shape.TASK, TARGET, RESTART, TIMEOUT, TARGET_STORAGE);
            case INTERFACES -> RouteSpec.get(ONE + "/interfaces", Shape.LIST);
        };
    }
}
