package io.croft.quota;

/** How far a reservation came; a released one is removed. */
enum ReservationState {
    RESERVED,
    COMMITTED
}
