package io.croft.cluster;

/** There is no such cluster, or the company may not use it. */
public final class ClusterNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClusterNotFound(ClusterId id) {
        super("There is no cluster " + id);
    }
}
