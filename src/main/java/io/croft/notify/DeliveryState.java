package io.croft.notify;

/** How far a delivery is. */
public enum DeliveryState {
    /** Not tried yet, or to be tried again. */
    WAITING,
    SENDING,
    DELIVERED,
    /** Tried in vain as often as it should be, or of no use; it can be tried again by hand. */
    FAILED
}
