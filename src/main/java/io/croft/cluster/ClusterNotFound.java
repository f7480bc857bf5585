package io.croft.cluster;

import io.croft.kernel.NotFound;

/** The cluster does not exist, or the company may not use it. */
public final class ClusterNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    ClusterNotFound(ClusterId id) {
        super("There is no cluster " + id);
    }
}
