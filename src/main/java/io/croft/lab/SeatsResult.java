package io.croft.lab;

import io.croft.job.JobId;
import io.croft.kernel.Problem;
import java.util.List;

/** What came of asking many seats of a class for something. */
public sealed interface SeatsResult {

    /**
     * A job does it.
     *
     * @param seats how many seats it works on
     * @param leftOut why it does not work on the others
     */
    record Submitted(JobId job, int seats, List<Problem> leftOut) implements SeatsResult {

        public Submitted {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** None of them can be asked now. */
    record Refused(List<Problem> problems) implements SeatsResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
