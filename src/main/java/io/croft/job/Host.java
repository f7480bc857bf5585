package io.croft.job;

import java.util.List;

/** What a run asks of the process around it. */
interface Host {

    /** Whether this process ends soon, or answers no longer for the job's resource. */
    boolean shuttingDown();

    /** Whether this process answers for the job's resource, where it has one; once false it stays so. */
    boolean mayAct();

    /** Whether the database still names this process as the one that works on the job. */
    boolean owns(ClaimedJob job);

    /** Submits a job as a child of this one, unless it has one with this mark. */
    ChildSubmission submit(ClaimedJob parent, String mark, JobRequest request);

    /** The jobs that this one has submitted, in this run or an earlier one, oldest first. */
    List<ChildOutcome> children(ClaimedJob parent);

    ChildCounts childCounts(ClaimedJob parent);
}
