package io.croft.job;

/** What a run asks of the process around it. */
interface Host {

    /** Whether this process ends soon. */
    boolean shuttingDown();

    /** Whether the database still names this process as the one that works on the job. */
    boolean owns(ClaimedJob job);
}
