package io.croft.lab;

import io.croft.job.JobRun;
import io.croft.job.JobSummary;
import io.croft.job.Jobs;
import io.croft.kernel.Text;
import java.time.Duration;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/**
 * Lets jobs on one class work one after another, in the order they were asked for; two would make or delete the same
 * machines at once.
 */
@Component
class ClassTurn {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Comparator<JobSummary> ORDER = Comparator.comparing(JobSummary::submittedAt)
            .thenComparing(job -> job.id().value());

    private final Jobs jobs;

    ClassTurn(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Returns when every earlier job on the class has ended. */
    void await(JobRun<?> run, ClassId course) throws InterruptedException {
        while (isEarlierOpen(run, course)) {
            run.waitingFor(Text.of("lab.waits.earlierJob"));
            run.checkCancelled();
            Thread.sleep(LOOK_AGAIN);
        }
        run.waitingFor(null);
    }

    private boolean isEarlierOpen(JobRun<?> run, ClassId course) {
        var all = jobs.forSubject(Classes.subject(course));
        var mine = all.stream().filter(job -> job.id().equals(run.id())).findFirst();
        return mine.isPresent()
                && all.stream().anyMatch(job -> !job.state().finished() && ORDER.compare(job, mine.get()) < 0);
    }
}
