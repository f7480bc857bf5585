package io.croft.cluster;

import io.croft.kernel.Text;

/** The cluster exists but is not contacted at present. */
public final class ClusterUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ClusterState state;
    private final transient Text text;

    ClusterUnavailable(ClusterId cluster, ClusterState state, Text text) {
        super("Cluster " + cluster + " is " + state);
        this.state = state;
        this.text = text;
    }

    /** The state that blocks it. */
    public ClusterState state() {
        return state;
    }

    /** The reason for a person. */
    public Text text() {
        return text;
    }
}
