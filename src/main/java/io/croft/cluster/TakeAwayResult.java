package io.croft.cluster;

import io.croft.kernel.Text;
import java.util.List;

/** What came of forgetting a cluster, or of taking it or some of it from a company. */
public sealed interface TakeAwayResult {

    /** It is done. */
    record Done() implements TakeAwayResult {}

    /** Something stands on it; each sentence says what, and what to do about it. */
    record InUse(List<Text> holdings) implements TakeAwayResult {

        public InUse {
            holdings = List.copyOf(holdings);
        }
    }
}
