package io.croft.lab;

/** Whether a seat's machine runs, as the inventory last saw it. */
public enum MachinePower {
    RUNNING,
    STOPPED,
    PAUSED,
    /** Its node does not answer, or it is gone. */
    UNKNOWN
}
