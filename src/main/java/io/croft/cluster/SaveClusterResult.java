package io.croft.cluster;

import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import java.util.List;

/** Whether a cluster was saved. */
public sealed interface SaveClusterResult {

    /**
     * It was saved and is being read.
     *
     * @param id the cluster
     * @param doubts warnings to show nevertheless
     */
    record Saved(ClusterId id, List<Text> doubts) implements SaveClusterResult {

        public Saved {
            doubts = List.copyOf(doubts);
        }
    }

    /** It was not saved; each problem names its field. */
    record Refused(List<Problem> problems) implements SaveClusterResult {}
}
