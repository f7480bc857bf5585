package io.croft.job.rest;

import io.croft.access.UserId;
import io.croft.job.JobDetails;
import io.croft.job.JobFilter;
import io.croft.job.JobId;
import io.croft.job.JobNotFound;
import io.croft.job.JobState;
import io.croft.job.Jobs;
import io.croft.kernel.Problem;
import io.croft.rest.Fields;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import io.croft.rest.Refusal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The jobs the caller may see, newest first, with steering. */
@RestController
@RequestMapping("/api/v1/jobs")
class JobsController {

    private final Jobs jobs;

    JobsController(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    PageAnswer<JobAnswer> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID startedBy,
            @RequestParam(required = false) @Nullable String search,
            PageQuery query) {
        Pageable page = query.unsorted();
        JobFilter filter = new JobFilter(states(state), startedBy == null ? null : new UserId(startedBy), search);
        return PageAnswer.of(jobs.list(filter, page), page, jobs.count(filter), JobAnswer::of);
    }

    @GetMapping("/{id}")
    JobPage find(@PathVariable UUID id) {
        return JobPage.of(require(id));
    }

    /** Stops the job between two steps. */
    @PostMapping("/{id}/cancel")
    JobPage cancel(@PathVariable UUID id) {
        return steered(id, jobs.cancel(new JobId(id)));
    }

    @PostMapping("/{id}/pause")
    JobPage pause(@PathVariable UUID id) {
        return steered(id, jobs.pause(new JobId(id)));
    }

    @PostMapping("/{id}/resume")
    JobPage resume(@PathVariable UUID id) {
        return steered(id, jobs.resume(new JobId(id)));
    }

    /** Repeats failed and cancelled items. */
    @PostMapping("/{id}/retry")
    JobPage retry(@PathVariable UUID id) {
        return steered(id, jobs.retryFailed(new JobId(id)));
    }

    private JobPage steered(UUID id, boolean done) {
        if (!done) {
            throw Refusal.with(HttpStatus.CONFLICT, Problem.of("job.rest.state"));
        }
        return JobPage.of(require(id));
    }

    private JobDetails require(UUID id) {
        JobId job = new JobId(id);
        return jobs.find(job).orElseThrow(() -> new JobNotFound(job));
    }

    private static Set<JobState> states(@Nullable String text) {
        Set<JobState> states = EnumSet.noneOf(JobState.class);
        if (text != null) {
            Fields fields = new Fields();
            for (String part : text.split(",", -1)) {
                JobState state = fields.required(
                        "state", part, one -> JobState.valueOf(one.strip().toUpperCase(Locale.ROOT)));
                if (state != null) {
                    states.add(state);
                }
            }
            fields.check();
        }
        return states;
    }
}
