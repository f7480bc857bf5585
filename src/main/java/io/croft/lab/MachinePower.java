package io.croft.lab;

/** Whether the machine of a seat is running, as last read by the inventory. */
public enum MachinePower {
    RUNNING,
    STOPPED,
    PAUSED,
    /** Its node does not answer, or it is gone. */
    UNKNOWN
}
