/**
 * Durable background work: everything that takes longer than a second is a job here. A job survives the death of its
 * process, runs on exactly one process at a time, shows steps, items and messages while it runs, and can be cancelled,
 * paused and retried. Other rooms submit with {@link io.croft.job.Jobs} and bring a {@link io.croft.job.JobHandler};
 * the engine (db-scheduler over the database) is hidden. What starts by itself, at a moment or by cron, is planned with
 * {@link io.croft.job.Schedules} and brought as {@link io.croft.job.ScheduledWork}. Handlers run again from the start after a crash and skip what
 * is marked as done, so each item's work must look first and then do. What rooms keep for a while only they delete by a
 * {@link io.croft.job.Purge}. A job may name a resource; then it runs only in the process that holds the resource's lease
 * ({@link io.croft.job.ResourceLeases}). A job may submit others and wait for them without a thread; a family is cancelled, paused,
 * retried and kept as one.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "database", "access", "uikit", "shell", "rest", "activity"})
@org.jspecify.annotations.NullMarked
package io.croft.job;
