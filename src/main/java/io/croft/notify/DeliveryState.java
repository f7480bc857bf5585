package io.croft.notify;

/** The state of a delivery. */
public enum DeliveryState {
    /** Not tried yet, or to be tried again. */
    WAITING,
    SENDING,
    DELIVERED,
    /** All attempts failed, or repeating is useless; can be tried again by hand. */
    FAILED
}
