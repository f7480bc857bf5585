package io.croft.lab;

/** Where a seat is in its life, apart from whether its machine runs, which the inventory knows. */
public enum SeatState {
    /** Its machine is still to be made. */
    WAITING,
    /** Its machine is being made. */
    CLONING,
    /** Its machine stands at or after its baseline and can be used. */
    READY,
    /** Its machine is being put back to the baseline. */
    REVERTING,
    /** Its machine could not be made or put back; the reason stands beside it. */
    FAILED,
    /** Its machine is being deleted. */
    REMOVING;
}
