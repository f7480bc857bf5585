package io.croft.joining;

/** Whether somebody who wants to join has been answered. */
enum RequestState {
    /** Nobody has answered yet. */
    OPEN,
    /** They were not let in. */
    REFUSED
}
