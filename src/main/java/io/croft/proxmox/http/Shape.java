package io.croft.proxmox.http;

/** What a route answers. */
public enum Shape {
    NOTHING,
    TEXT,
    TASK,
    OBJECT,
    LIST
}
