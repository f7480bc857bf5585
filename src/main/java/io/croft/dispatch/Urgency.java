package io.croft.dispatch;

import io.croft.proxmox.connection.Traffic;

/** The urgency of work, by which lanes order it. */
public enum Urgency {
    /** A person waits at the screen; has reserved slots in every lane. */
    INTERACTIVE,
    NORMAL,
    /** Mass work that may take its time. */
    BULK;

    /** The kind of connections such work uses. */
    Traffic traffic() {
        return this == INTERACTIVE ? Traffic.INTERACTIVE : Traffic.WORK;
    }
}
