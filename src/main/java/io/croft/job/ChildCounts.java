package io.croft.job;

import io.croft.kernel.Text;

/** How many jobs a job has submitted, and how many of them have ended. */
record ChildCounts(int total, int ended) {

    boolean allEnded() {
        return ended == total;
    }

    /** What a job says that waits for the others. */
    Text waiting() {
        return Text.of("job.waiting.children", ended, total);
    }
}
