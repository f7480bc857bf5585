package io.croft.dispatch;

/** When a change of hardware takes effect. */
public enum InForce {
    NOW,
    /** The running guest cannot take it: it is pending until the guest is stopped and started. */
    NEXT_START
}
