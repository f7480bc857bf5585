package io.croft.job;

import org.jspecify.annotations.Nullable;

/**
 * A job as one of a family: a job with those it has submitted, and those that these have submitted.
 *
 * @param stopping whether a process works on it that has been told to stop
 */
record FamilyMember(JobId id, @Nullable JobId parent, JobState state, boolean stopping) {}
