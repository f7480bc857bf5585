package io.croft.lab;

/** A power action on the machine of a seat. */
public enum SeatAction {
    START,
    /** Asks the guest to shut down. */
    SHUTDOWN,
    /** Switches it off without asking the guest. */
    STOP
}
