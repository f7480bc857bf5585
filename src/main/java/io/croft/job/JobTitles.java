package io.croft.job;

import io.croft.kernel.InnerBean;
import io.croft.kernel.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Titles of jobs for rooms that receive {@link JobEvent}s. Needs a transaction, in whose scope it looks. */
@InnerBean("names jobs in the scope of whoever has heard of them; changes nothing")
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class JobTitles {

    private final JobRepository jobs;

    JobTitles(JobRepository jobs) {
        this.jobs = jobs;
    }

    /**
     * The title of a job.
     *
     * @param title what it does
     * @param parent the job that submitted it, or null
     */
    public record JobTitle(Text title, @Nullable JobId parent) {}

    /** The title of a job; empty when there is none in scope. */
    public Optional<JobTitle> find(JobId job) {
        return jobs.findById(job).map(Job::named);
    }
}
