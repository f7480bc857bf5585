package io.croft.job;

/** Why a running job should come to an end. */
enum StopRequest {
    /** A person cancelled it. */
    CANCEL,
    /** A person paused it. */
    PAUSE,
    /** This process shuts down; another one, or the next start, goes on. */
    HAND_OVER,
    /** It goes on once the jobs that it has submitted have ended. */
    CHILDREN,
    /** Another process has begun the job meanwhile; this one must not write any more. */
    LOST
}
