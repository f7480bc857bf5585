package io.croft.job;

import java.util.UUID;

/** What the scheduler stores of a job: its id, company and turn. */
record ScheduledRun(UUID job, UUID tenant, int turn) {

    /** The name of this turn in the scheduler; each retry or resumption is a new turn. */
    String instance() {
        return job + "." + turn;
    }
}
