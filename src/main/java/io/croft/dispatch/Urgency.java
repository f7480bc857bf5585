package io.croft.dispatch;

import io.croft.proxmox.connection.Traffic;

/** How soon work is wanted; the order in which lanes serve. */
public enum Urgency {
    /** A person waits at the screen; has slots of its own in every lane. */
    INTERACTIVE,
    NORMAL,
    /** Mass work that may take its time. */
    BULK;

    /** By which of a cluster's connections such work speaks to it. */
    Traffic traffic() {
        return this == INTERACTIVE ? Traffic.INTERACTIVE : Traffic.WORK;
    }
}
