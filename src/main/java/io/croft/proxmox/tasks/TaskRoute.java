package io.croft.proxmox.tasks;

import io.croft.proxmox.http.Param;
import io.croft.proxmox.http.Route;
import io.croft.proxmox.http.RouteSpec;
import io.croft.proxmox.http.Shape;

/** Routes below {@code /nodes/{node}/tasks}. */
enum TaskRoute implements Route {
    LIST,
    STATUS,
    LOG,
    STOP;

    static final Param SOURCE = Param.string("source");
    static final Param VMID = Param.integer("vmid");
    static final Param TYPE = Param.string("typefilter");
    static final Param SINCE = Param.integer("since");
    static final Param UNTIL = Param.integer("until");
    static final Param ERRORS = Param.flag("errors");
    static final Param START = Param.integer("start");
    static final Param LIMIT = Param.integer("limit");

    private static final String TASKS = "/nodes/{node}/tasks";
    private static final String TASK = TASKS + "/{upid}";

    @Override
    public RouteSpec spec() {
        return switch (this) {
            case LIST -> RouteSpec.get(TASKS, Shape.LIST, SOURCE, VMID, TYPE, SINCE, UNTIL, ERRORS, START, LIMIT);
            case STATUS -> RouteSpec.get(TASK + "/status", Shape.OBJECT);
            case LOG -> RouteSpec.get(TASK + "/log", Shape.LIST, START, LIMIT);
            case STOP -> RouteSpec.delete(TASK, Shape.NOTHING);
        };
    }
}
