package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Durable background work. People see the jobs they submitted, administrators those of their company, provider staff
 * all. Steering the job of another person, or reopening any, needs the right to have such work done now, see
 * {@link JobHandler#allows}.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Jobs {

    private static final Set<Role> SEE_THE_COMPANY = EnumSet.of(Role.SUPER_ADMIN, Role.RESELLER, Role.COMPANY_ADMIN);
    private static final List<JobState> RETRYABLE = List.of(JobState.FAILED, JobState.WARNINGS, JobState.CANCELLED);
    private static final Set<String> KNOWN =
            Arrays.stream(JobState.values()).map(JobState::name).collect(Collectors.toUnmodifiableSet());
    private static final Set<JobState> UNFINISHED =
            Arrays.stream(JobState.values()).filter(state -> !state.finished()).collect(Collectors.toUnmodifiableSet());
    private static final int NEWEST_MESSAGES = 500;

    private final JobRepository jobs;
    private final ItemRepository items;
    private final MessageRepository messages;
    private final JobSubmission submission;
    private final UnrunJobs unrun;
    private final ReopenedJobs reopened;
    private final FamilyStore families;
    private final JobRights rights;
    private final JobActivity activity;
    private final Clock clock;

    Jobs(
            JobRepository jobs,
            ItemRepository items,
            MessageRepository messages,
            JobSubmission submission,
            UnrunJobs unrun,
            ReopenedJobs reopened,
            FamilyStore families,
            JobRights rights,
            JobActivity activity,
            Clock clock) {
        this.jobs = jobs;
        this.items = items;
        this.messages = messages;
        this.submission = submission;
        this.unrun = unrun;
        this.reopened = reopened;
        this.families = families;
        this.rights = rights;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Stores the job for the current actor and company in the transaction of the caller; it starts after the commit, or
     * at its start time.
     *
     * @throws IllegalArgumentException when no handler has its kind, or when it names no resource although its kind
     *     needs one
     */
    public JobId submit(JobRequest request) {
        if (request.parent() != null) {
            throw new IllegalArgumentException("Children are submitted by the job that is their parent");
        }
        return submission.submit(
                request, TenantScope.writable().orElse(CurrentActor.require().company()));
    }

    /**
     * Stops the job and all it has submitted, and what these have, between two steps; false when it had ended already.
     *
     * @throws SteeringRefused when it is another person's and such work is not allowed
     */
    public boolean cancel(JobId id) {
        return stop(id, StopRequest.CANCEL, JobState.CANCELLED);
    }

    /**
     * Holds the job and all below it between two steps until it is resumed; false when it had ended or is paused already.
     *
     * @throws SteeringRefused when it is another person's and such work is not allowed
     */
    public boolean pause(JobId id) {
        return stop(id, StopRequest.PAUSE, JobState.PAUSED);
    }

    /**
     * Lets a paused job go on with all that are paused below it, from now on with the rights of the acting person; false when it was not paused.
     *
     * @throws SteeringRefused when the acting person may not have this work done now
     */
    public boolean resume(JobId id) {
        return reopen(id, List.of(JobState.PAUSED));
    }

    /**
     * Does the failed and cancelled items again, the others not, with the rights of the acting person; false when the
     * job has not ended or ended well. A family is retried as one: the jobs below it that did not end well are opened too, and
     * so are those above it that have ended because of it.
     *
     * @throws SteeringRefused when the acting person may not have this work done now
     */
    public boolean retryFailed(JobId id) {
        return reopen(id, RETRYABLE);
    }

    /** A job for its page; empty when the actor may not see it. */
    @Transactional(readOnly = true)
    public Optional<JobDetails> find(JobId id) {
        Instant now = clock.instant();
        return visible(id)
                .map(job -> new JobDetails(
                        job.summary(now),
                        items.ofJob(id.value()).stream().map(Item::summary).toList(),
                        messages.newest(id.value(), PageRequest.ofSize(NEWEST_MESSAGES)).stream()
                                .map(Message::message)
                                .sorted(Comparator.comparing(JobMessage::at))
                                .toList(),
                        jobs.childrenOf(id.value()).stream()
                                .map(child -> child.summary(now))
                                .toList(),
                        job.leaves(),
                        rights.of(job, CurrentActor.require())));
    }

    /** A page of jobs, newest first. */
    @Transactional(readOnly = true)
    public Slice<JobSummary> list(JobFilter filter, Pageable page) {
        Instant now = clock.instant();
        Set<JobState> states = filter.states().isEmpty() ? EnumSet.allOf(JobState.class) : filter.states();
        return jobs.search(filter.states().isEmpty(), states, KNOWN, personToList(filter), filter.pattern(), page)
                .map(job -> job.summary(now));
    }

    /** The number of all jobs {@link #list} returns. */
    @Transactional(readOnly = true)
    public long count(JobFilter filter) {
        Set<JobState> states = filter.states().isEmpty() ? EnumSet.allOf(JobState.class) : filter.states();
        return jobs.count(filter.states().isEmpty(), states, KNOWN, personToList(filter), filter.pattern());
    }

    /**
     * All jobs about a subject that have not ended, newest first; the caller has checked that the actor may see the
     * subject.
     */
    @Transactional(readOnly = true)
    public List<JobSummary> openAbout(String subject) {
        Instant now = clock.instant();
        return jobs.unfinishedAbout(subject, UNFINISHED).stream()
                .map(job -> job.summary(now))
                .toList();
    }

    private @Nullable UUID personToList(JobFilter filter) {
        Actor actor = CurrentActor.require();
        if (!SEE_THE_COMPANY.contains(actor.role())) {
            return actor.id().value();
        }
        return filter.startedBy() == null ? null : filter.startedBy().value();
    }

    private Optional<Job> visible(JobId id) {
        Actor actor = CurrentActor.require();
        return jobs.findById(id).filter(job -> SEE_THE_COMPANY.contains(actor.role()) || job.startedBy(actor.id()));
    }

    private Job require(JobId id) {
        return visible(id).orElseThrow(() -> new JobNotFound(id));
    }

    private boolean stop(JobId id, StopRequest request, JobState stopped) {
        Job job = require(id);
        if (!rights.of(job, CurrentActor.require()).stop()) {
            throw new SteeringRefused(id);
        }
        boolean done = unrun.stop(id, job.tenant(), request, stopped);
        if (done) {
            activity.stopped(job.summary(clock.instant()), request);
        }
        return done;
    }

    private boolean reopen(JobId id, List<JobState> from) {
        Job asked = require(id);
        Actor actor = CurrentActor.require();
        if (!rights.of(asked, actor).reopen()) {
            throw new SteeringRefused(id);
        }
        if (!from.contains(asked.state())) {
            return false;
        }
        JobId top = asked.state().finished() ? families.top(id, asked.tenant(), from) : id;
        JobSummary summary = jobs.findById(top).orElse(asked).summary(clock.instant());
        boolean done = reopened.reopen(top, asked.tenant(), from, actor);
        if (done) {
            activity.reopened(summary);
        }
        return done;
    }
}
