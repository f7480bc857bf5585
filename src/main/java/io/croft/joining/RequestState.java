package io.croft.joining;

/** The state of a request for approval. */
enum RequestState {
    /** Not answered yet. */
    OPEN,
    /** Refused. */
    REFUSED
}
