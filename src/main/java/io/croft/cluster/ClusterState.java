package io.croft.cluster;

/** How a cluster was found when it was last spoken to. */
public enum ClusterState {
    /** It answers and all nodes are there. */
    ONLINE,
    /** It answers, but some nodes do not, or not all of what it says could be taken in. */
    DEGRADED,
    /** None of its endpoints answers. */
    OFFLINE,
    /** It answers and refuses the credentials. */
    REFUSED,
    /** It shows a certificate that is not pinned; nothing is sent until somebody pins it again. */
    CERTIFICATE_CHANGED,
    /** Switched off by a person; it is not spoken to. */
    DISABLED;

    /** Whether work can be sent there. */
    public boolean answers() {
        return this == ONLINE || this == DEGRADED;
    }
}
