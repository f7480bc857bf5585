package io.croft.job;

import java.util.List;

/** The process a run works in. */
interface Host {

    /** Whether this process is shutting down, or does not hold the lease of the resource of the job any more. */
    boolean shuttingDown();

    /** Whether this process holds the lease of the resource of the job, if it has one; once false it stays false. */
    boolean mayAct();

    /** Whether this process still has the job, according to the database. */
    boolean owns(ClaimedJob job);

    /** Submits a job as a child of this one, unless it has one with this mark. */
    ChildSubmission submit(ClaimedJob parent, String mark, JobRequest request);

    /** The jobs that this one has submitted, in this run or an earlier one, oldest first. */
    List<ChildOutcome> children(ClaimedJob parent);

    ChildCounts childCounts(ClaimedJob parent);
}
