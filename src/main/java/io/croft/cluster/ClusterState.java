package io.croft.cluster;

/** The result of the last contact with a cluster. */
public enum ClusterState {
    /** It answers and all its nodes are online. */
    ONLINE,
    /** It answers, but some nodes do not, or part of its answer could not be stored. */
    DEGRADED,
    /** None of its endpoints answers. */
    OFFLINE,
    /** It answers and refuses the credentials. */
    REFUSED,
    /** It presents a certificate that is not pinned; nothing is sent until a person accepts it. */
    CERTIFICATE_CHANGED,
    /** Switched off by a person; it is not spoken to. */
    DISABLED;

    /** Whether work can be sent to it. */
    public boolean answers() {
        return this == ONLINE || this == DEGRADED;
    }
}
