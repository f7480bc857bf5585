package io.croft.cluster;

import io.croft.kernel.Text;

/** The cluster is known but is not spoken to at the moment. */
public final class ClusterUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ClusterState state;
    private final transient Text text;

    ClusterUnavailable(ClusterId cluster, ClusterState state, Text text) {
        super("Cluster " + cluster + " is " + state);
        this.state = state;
        this.text = text;
    }

    /** Why it is not spoken to. */
    public ClusterState state() {
        return state;
    }

    /** The reason in words. */
    public Text text() {
        return text;
    }
}
