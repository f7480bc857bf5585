package io.croft.lab;

/** The state of a seat; whether its machine is running is known to the inventory. */
public enum SeatState {
    /** Its machine is not made yet. */
    WAITING,
    /** Its machine is being made. */
    CLONING,
    /** Its machine can be used. */
    READY,
    /** Its machine is being reverted to the baseline. */
    REVERTING,
    /** Its machine could not be made or reverted; the reason is stored. */
    FAILED,
    /** Its machine is being deleted. */
    REMOVING;
}
