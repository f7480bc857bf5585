package io.croft.dispatch;

/** From when on a change of a guest's hardware counts. */
public enum InForce {
    NOW,
    /** The running guest could not take it: PVE keeps it pending until the guest is stopped and started again. */
    NEXT_START
}
