package io.croft.lab;

/** Whether a seat's machine runs, as the inventory last saw it. */
public enum MachinePower {
    RUNNING,
    STOPPED,
    PAUSED,
    /** Not seen yet, or its node does not answer. */
    UNKNOWN
}
