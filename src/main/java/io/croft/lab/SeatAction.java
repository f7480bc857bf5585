package io.croft.lab;

/** What somebody asks a seat's machine to do. */
public enum SeatAction {
    START,
    /** Asks the guest to shut itself down. */
    SHUTDOWN,
    /** Cuts the power. */
    STOP
}
