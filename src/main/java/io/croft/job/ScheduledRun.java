package io.croft.job;

import java.util.UUID;

/** What the scheduler keeps of a job: where to find it, and which turn of it is due. */
record ScheduledRun(UUID job, UUID tenant, int turn) {

    /** The scheduler's name for this turn; every retry or resumption is a turn of its own. */
    String instance() {
        return job + "." + turn;
    }
}
