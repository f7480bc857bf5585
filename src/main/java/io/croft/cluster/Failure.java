package io.croft.cluster;

import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a failed call means for a cluster: its state, the reason in words, and the form field that causes it, if any.
 */
record Failure(ClusterState state, Text text, @Nullable String field) {}
