package io.croft.cluster;

import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/** What a failed call says about a cluster: the state it is in, why in words, and the form field to blame. */
record Failure(ClusterState state, Text text, @Nullable String field) {}
