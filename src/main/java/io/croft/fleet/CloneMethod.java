package io.croft.fleet;

/** How machines of a fleet are made from its base. */
public enum CloneMethod {
    /** Linked clones through the API, each with a snapshot as its baseline; needs only the API token of the cluster. */
    LINKED_CLONE,
    /** qcow2 overlays over SSH, whose baseline is the base itself; takes about a second for 25 machines. */
    OVERLAY
}
