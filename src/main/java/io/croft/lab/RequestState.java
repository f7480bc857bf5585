package io.croft.lab;

/** Whether a teacher has answered somebody who wants to join. */
enum RequestState {
    /** Nobody has answered yet. */
    OPEN,
    /** The teacher did not let them in. */
    REFUSED
}
