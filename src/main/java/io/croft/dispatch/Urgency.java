package io.croft.dispatch;

/** How soon work is wanted; the order in which lanes serve. */
public enum Urgency {
    /** A person waits at the screen; has slots of its own in every lane. */
    INTERACTIVE,
    NORMAL,
    /** Mass work that may take its time. */
    BULK
}
