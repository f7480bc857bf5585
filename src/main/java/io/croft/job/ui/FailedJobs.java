package io.croft.job.ui;

import io.croft.access.Actor;
import io.croft.job.JobFilter;
import io.croft.job.JobPermissions;
import io.croft.job.JobState;
import io.croft.job.JobSummary;
import io.croft.job.Jobs;
import io.croft.shell.Attention;
import io.croft.shell.AttentionSource;
import io.croft.uikit.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Reports jobs that failed within the last day, as a whole or in part, until a retry succeeds. */
@Component
class FailedJobs implements AttentionSource {

    private static final Duration LATELY = Duration.ofDays(1);
    private static final JobFilter FAILED = new JobFilter(Set.of(JobState.FAILED, JobState.WARNINGS), null, null);

    private final Jobs jobs;
    private final Clock clock;

    FailedJobs(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.has(JobPermissions.JOB_VIEW);
    }

    @Override
    public List<Attention> find(Actor actor) {
        Instant since = clock.instant().minus(LATELY);
        return jobs.list(FAILED, PageRequest.of(0, MOST)).stream()
                .filter(job -> job.finishedAt() != null && job.finishedAt().isAfter(since))
                .map(FailedJobs::attention)
                .toList();
    }

    private static Attention attention(JobSummary job) {
        return new Attention(
                JobWords.tone(job.state()),
                JobWords.word(job.state()),
                Texts.of(job.title()),
                job.failure() == null ? JobWords.items(job.items()) : Texts.of(job.failure()),
                JobsNavigation.job(job.id()));
    }
}
