package io.croft.dispatch;

/** Why work on PVE could not be done. */
public enum FailureKind {
    /** Asked again and again for as long as is sensible; a later retry may succeed. */
    RETRIES_EXHAUSTED,
    /** PVE refuses: permission, parameter, or not supported. */
    REFUSED,
    /** No room on a storage, or no id left in a range. */
    FULL,
    /** The guest does not exist. */
    GONE,
    /** The guest is there and is not ours: it does not carry the mark. */
    FOREIGN,
    /** A lock of PVE's was waited for as long as is sensible; it may be one whose holder has died. */
    LOCKED,
    /** A node does not answer. */
    SILENT,
    /** The guest did not react in time. */
    TIMED_OUT,
    /** PVE began the work and failed. */
    FAILED
}
