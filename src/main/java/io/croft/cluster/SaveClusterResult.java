package io.croft.cluster;

import io.croft.kernel.Problem;
import java.util.List;

/** Whether a cluster was saved. */
public sealed interface SaveClusterResult {

    /** It was saved and is being read. */
    record Saved(ClusterId id) implements SaveClusterResult {}

    /** It was not saved; each problem names its field. */
    record Refused(List<Problem> problems) implements SaveClusterResult {}
}
