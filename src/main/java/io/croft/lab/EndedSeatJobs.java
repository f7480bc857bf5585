package io.croft.lab;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.job.JobEvent;
import io.croft.job.JobId;
import io.croft.job.JobState;
import io.croft.job.Jobs;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Frees the seats of a job that ended before it came to them, for example by cancelling. */
@Component
class EndedSeatJobs {

    private final Jobs jobs;
    private final SeatStore store;

    EndedSeatJobs(Jobs jobs, SeatStore store) {
        this.jobs = jobs;
        this.store = store;
    }

    @Async
    @TransactionalEventListener(fallbackExecution = true)
    void on(JobEvent.JobFinished event) {
        ended(event, event.kind());
    }

    /** Does so for jobs that ended in other processes too, which may have died before they freed the seats. */
    @Async
    @TransactionalEventListener(fallbackExecution = true)
    void on(JobEvent.JobFinishedElsewhere event) {
        ended(event, event.kind());
    }

    private void ended(JobEvent event, String kind) {
        if (kind.equals(SeatPowerJob.KIND) || kind.equals(RevertSeatJob.KIND)) {
            free(event);
        }
    }

    @Async
    @TransactionalEventListener(fallbackExecution = true)
    void on(JobEvent.JobChanged event) {
        var subject = event.subject();
        if (event.state() == JobState.CANCELLED && subject != null && subject.startsWith("seat")) {
            free(event);
        }
    }

    private void free(JobEvent event) {
        CurrentActor.run(Actor.system(event.company()), () -> freeIfEnded(event.job()));
    }

    /** Frees the seats that wait for a job, if that has ended or is gone; in the scope of its company. */
    void freeIfEnded(JobId job) {
        store.leavesAll(job.value(), () -> hasEnded(job));
    }

    /** Whether the job has ended; the event may be late and the job running again. */
    private boolean hasEnded(JobId id) {
        return jobs.find(id).map(job -> job.summary().state().finished()).orElse(true);
    }
}
