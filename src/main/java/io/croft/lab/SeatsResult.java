package io.croft.lab;

import io.croft.job.JobId;
import io.croft.kernel.Problem;
import java.util.List;

/** The result of an action on many seats of a class. */
public sealed interface SeatsResult {

    /**
     * A job does it.
     *
     * @param job the job
     * @param seats number of its seats
     * @param leftOut why others are left out
     */
    record Submitted(JobId job, int seats, List<Problem> leftOut) implements SeatsResult {

        public Submitted {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** No seat allows the action now. */
    record Refused(List<Problem> problems) implements SeatsResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
