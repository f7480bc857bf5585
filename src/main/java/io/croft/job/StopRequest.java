package io.croft.job;

/** Why a running job should stop. */
enum StopRequest {
    /** A person cancelled it. */
    CANCEL,
    /** A person paused it. */
    PAUSE,
    /** This process shuts down; another one, or the next start, continues. */
    HAND_OVER,
    /** It goes on once the jobs that it has submitted have ended. */
    CHILDREN,
    /** Another process has started the job; this one must not write any more. */
    LOST
}
