package io.croft.proxmox.http;

/** The form of the answer of a route. */
public enum Shape {
    NOTHING,
    TEXT,
    TASK,
    OBJECT,
    LIST
}
