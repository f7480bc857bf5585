package io.croft.job;

/** What a run asks of the process around it. */
interface Host {

    /** Whether this process ends soon, or answers no longer for the job's resource. */
    boolean shuttingDown();

    /** Whether this process answers for the job's resource, where it has one; once false it stays so. */
    boolean mayAct();

    /** Whether the database still names this process as the one that works on the job. */
    boolean owns(ClaimedJob job);
}
