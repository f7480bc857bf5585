package io.croft.cluster;

/** The id and name of a cluster. */
record ClusterName(ClusterId id, String name) {}
