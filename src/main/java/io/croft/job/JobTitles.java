package io.croft.job;

import io.croft.kernel.InnerBean;
import io.croft.kernel.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Names jobs for rooms that hear of them by {@link JobEvent}. Every call needs a transaction, in whose scope it looks. */
@InnerBean("names jobs in the scope of whoever has heard of them; changes nothing")
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class JobTitles {

    private final JobRepository jobs;

    JobTitles(JobRepository jobs) {
        this.jobs = jobs;
    }

    /** What a job is called, and which job started it if one did. */
    public record JobTitle(Text title, @Nullable JobId parent) {}

    /** Names a job; empty when there is none in scope. */
    public Optional<JobTitle> find(JobId job) {
        return jobs.findById(job).map(Job::named);
    }
}
