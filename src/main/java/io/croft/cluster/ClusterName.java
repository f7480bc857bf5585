package io.croft.cluster;

/** A cluster's identifier with its name. */
record ClusterName(ClusterId id, String name) {}
