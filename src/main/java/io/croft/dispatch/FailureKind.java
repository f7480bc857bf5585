package io.croft.dispatch;

/** Why work on PVE failed. */
public enum FailureKind {
    /** Asked again and again for as long as is sensible; a later retry may succeed. */
    RETRIES_EXHAUSTED,
    /** PVE refuses: permission, parameter, or not supported. */
    REFUSED,
    /** A storage has no space, or a range has no free id. */
    FULL,
    /** The guest does not exist. */
    GONE,
    /** The guest exists without the mark, so it is not ours. */
    FOREIGN,
    /** A lock of PVE was not released in time; its holder may have died. */
    LOCKED,
    /** A node does not answer. */
    SILENT,
    /** The guest did not react in time. */
    TIMED_OUT,
    /** The task of PVE failed. */
    FAILED
}
