package io.croft.fleet;

/** How the machines of a fleet come from its base. */
public enum CloneMethod {
    /**
     * Linked clones through the API, each with a snapshot as its baseline; needs nothing but the cluster's API token.
     */
    LINKED_CLONE,
    /** qcow2 overlays over SSH, whose baseline is the base itself: about a second for 25 machines. */
    OVERLAY
}
