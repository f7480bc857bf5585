package io.croft.cluster;

import io.croft.kernel.Text;
import java.util.List;

/** The result of removing a cluster, or of revoking or reducing a grant. */
public sealed interface TakeAwayResult {

    /** It is done. */
    record Done() implements TakeAwayResult {}

    /**
     * Refused.
     *
     * @param holdings what is on the cluster and what to do about it, one sentence each
     */
    record InUse(List<Text> holdings) implements TakeAwayResult {

        public InUse {
            holdings = List.copyOf(holdings);
        }
    }
}
