package io.croft.job;

import io.croft.access.Actor;
import io.croft.kernel.Text;
import java.util.Optional;
import java.util.Set;

/**
 * Does one kind of job; a bean. After a crash, a pause or a retry the handler runs again from the beginning with the
 * same payload and finds the items it planned before, with their states. It runs as the person who submitted the job or
 * reopened it last.
 *
 * @param <P> the payload
 */
public interface JobHandler<P> {

    /** The kind named in requests, such as {@code lab.deploy}; must not change after a release. */
    String kind();

    /** The record the stored payload is parsed to. */
    Class<P> payloadType();

    /**
     * Whether the actor may have this work done now: the rights this kind of work needs on the things in the payload,
     * at present. Called when somebody retries or resumes a job, also one of their own, and when somebody cancels or
     * pauses the job of another person; runs as the acting person in the company of the job.
     */
    boolean allows(P payload, Actor actor);

    /**
     * Does the work.
     *
     * @throws Exception fails the whole job; failures of single items should be stored at the items
     */
    void run(JobRun<P> run) throws Exception;

    /**
     * The job has ended without this handler running to its end: cancelled while it waited, was paused or had lost its
     * process, not to be read, begun in vain too often, or thrown out of {@link #run} by whatever is not {@link
     * JobCancelled}. Tells whoever waits for the job; in a transaction of its own after the one that ended it, in the job's
     * company. Not called for a job that was opened again by then, nor when the process ends in between.
     *
     * @param ended the keys of those items that had ended before
     * @param why why it was given up, empty when a person cancelled
     */
    default void endedUnrun(JobId job, P payload, Set<String> ended, Optional<Text> why) {}

    /** Whether a person waits for it at the screen; such jobs are started before all others. */
    default boolean interactive() {
        return false;
    }

    /**
     * Whether such jobs change a resource, such as a cluster; then requests must name it. False for kinds that work
     * only in the database of Croft.
     */
    default boolean needsResource() {
        return true;
    }

    /** What is left behind when a person cancels; shown before the confirmation and in the messages of the job. */
    default Text leftAfterCancel() {
        return Text.of("job.cancel.leaves");
    }
}
