package io.croft.job;

import io.croft.kernel.Identifier;
import io.croft.kernel.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What should be done. The payload is stored as JSON and read back as the handler's payload type; it holds ids and
 * choices, never secrets. The subject names what the job is about, such as {@code lab:<uuid>}. Without a start time the
 * job starts as soon as the caller's transaction has committed. Jobs of one company with the same serial key (1–200
 * characters) work one after another. A job that changes something on a cluster names the cluster as its resource.
 *
 * @param parent null: which job submits it is told by {@link JobRun#submit}
 */
public record JobRequest(
        String kind,
        Object payload,
        Text title,
        @Nullable String subject,
        @Nullable JobId parent,
        @Nullable Instant startAt,
        @Nullable String serialKey,
        @Nullable UUID resource) {

    /**
     * A request that starts after the commit of the caller.
     *
     * @param kind the kind of a {@link JobHandler}
     * @param payload stored as JSON; ids and choices, never secrets
     * @param title what it does
     * @param subject what it is about, such as {@code lab:<uuid>}; null for nothing
     * @param parent the job that submits it; null for none
     */
    public JobRequest(String kind, Object payload, Text title, @Nullable String subject, @Nullable JobId parent) {
        this(kind, payload, title, subject, parent, null, null, null);
    }

    /** The same request, to start at this time at the earliest. */
    public JobRequest startingAt(Instant moment) {
        return new JobRequest(kind, payload, title, subject, parent, moment, serialKey, resource);
    }

    /** The same request, to run after all jobs with this serial key (1 to 200 characters) submitted before. */
    public JobRequest inTurn(String key) {
        return new JobRequest(kind, payload, title, subject, parent, startAt, key, resource);
    }

    /** The same request, to run in the process that holds the lease of this resource, see {@link ResourceLeases}. */
    public JobRequest onResource(Identifier leased) {
        return new JobRequest(kind, payload, title, subject, parent, startAt, serialKey, leased.value());
    }

    JobRequest under(JobId above) {
        return new JobRequest(kind, payload, title, subject, above, startAt, serialKey, resource);
    }
}
