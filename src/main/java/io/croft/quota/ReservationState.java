package io.croft.quota;

/** The state of a reservation; a released one is deleted. */
enum ReservationState {
    RESERVED,
    COMMITTED
}
