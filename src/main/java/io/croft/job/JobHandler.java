package io.croft.job;

import io.croft.access.Actor;
import io.croft.kernel.Text;
import java.util.Optional;
import java.util.Set;

/**
 * Does one kind of job; a Spring bean. After a crash, a pause or a retry the handler runs again from the start with the
 * same payload and meets the items it planned before, with their states. It runs as the person who submitted the job, or
 * who reopened it last.
 */
public interface JobHandler<P> {

    /** The kind that requests name, such as {@code lab.deploy}; never changes once released. */
    String kind();

    /** What the stored payload is read back as; a record. */
    Class<P> payloadType();

    /**
     * Whether this person may have this work done now: the rights that the kind of work needs, on the things the payload
     * names as they stand today. Asked whenever somebody retries or resumes a job, also one of their own, and when
     * somebody cancels or pauses another person's; with the person acting, in the job's company.
     */
    boolean allows(P payload, Actor actor);

    /** Does the work. An exception fails the whole job; failures of single items belong to the items. */
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

    /** Whether a person waits at the screen for it; such jobs are picked before all others. */
    default boolean interactive() {
        return false;
    }

    /**
     * Whether such jobs change something on a resource, such as a cluster: then a request that does not name it is refused.
     * Kinds that work in Croft's own database only say false.
     */
    default boolean needsResource() {
        return true;
    }

    /** What stays behind when a person cancels; said before the question is answered and in the job's messages. */
    default Text leftAfterCancel() {
        return Text.of("job.cancel.leaves");
    }
}
